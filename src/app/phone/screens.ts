import '../ui/more-icons.ts'
import LostWork from './LostWork.vue'
import MakeRoom from './MakeRoom.vue'
import MyData from './MyData.vue'
import MyPhones from './MyPhones.vue'
import PinEntry from './PinEntry.vue'
import PinPage from './PinPage.vue'
import StoragePage from './StoragePage.vue'
import SyncCentre from './SyncCentre.vue'
import Welcome from './Welcome.vue'

/** The phone and its people: what is not needed for the first lesson; one chunk. */
export const screens = {
  LostWork,
  MakeRoom,
  MyData,
  MyPhones,
  PinEntry,
  PinPage,
  StoragePage,
  SyncCentre,
  Welcome,
}
