import { defineComponent, h } from 'vue'

/**
 * The one place that takes HTML: a lesson compiled and sanitised by our own build, checked by its hash on the phone.
 * Written by hand, because what a template's v-html makes is set again on hydration: the app would throw away the very nodes
 * the reader is looking at. Here Vue adopts them.
 */
export const LessonFragment = defineComponent({
  props: { html: { type: String, required: true } },
  setup: (props) => () => h('article', { 'data-lesson': '', innerHTML: props.html }),
})
