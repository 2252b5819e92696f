import { defineComponent, h } from 'vue'

/** A sheet to print: compiled and sanitised by our own build, checked by its hash on the phone, as a lesson is. */
export const PaperSheet = defineComponent({
  props: { html: { type: String, required: true } },
  setup: (props) => () => h('article', { class: 'paper', innerHTML: props.html }),
})
