import '../common/more-icons.ts'
import InstallHelp from './InstallHelp.vue'
import LaterPhone from './LaterPhone.vue'
import LostWork from './LostWork.vue'
import MakeRoom from './MakeRoom.vue'
import MyData from './MyData.vue'
import MyPhones from './MyPhones.vue'
import People from './People.vue'
import PinEntry from './PinEntry.vue'
import PinPage from './PinPage.vue'
import StoragePage from './StoragePage.vue'
import SyncCentre from './SyncCentre.vue'
import Welcome from './Welcome.vue'

/** The phone and its people: what is not needed for the first lesson; one chunk. */
export const screens = {
  InstallHelp,
  LaterPhone,
  LostWork,
  MakeRoom,
  MyData,
  MyPhones,
  People,
  PinEntry,
  PinPage,
  StoragePage,
  SyncCentre,
  Welcome,
}
