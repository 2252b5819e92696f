import { ref } from 'vue'
import type { AppParts } from '../../frame/app-parts.ts'
import LessonTools from '../../learner/lesson-tools/LessonTools.vue'
import LaterPhone from '../../phone/people/LaterPhone.vue'
import PinEntry from '../../phone/pin/PinEntry.vue'
import LostWork from '../../phone/storage/LostWork.vue'
import MakeRoom from '../../phone/storage/MakeRoom.vue'

const nothing = (): void => undefined

/** What a page makes once: here nothing is installed, and an update stays an offer. */
export const sampleParts = (isReady: boolean): AppParts => ({
  update: { isReady: ref(isReady), apply: nothing, offer: nothing },
  install: { canAsk: ref(true), ask: () => Promise.resolve() },
  pinEntry: PinEntry,
  makeRoom: MakeRoom,
  lostWork: LostWork,
  laterPhone: LaterPhone,
  lessonTools: LessonTools,
})
