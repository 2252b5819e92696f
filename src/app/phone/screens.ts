import '../common/more-icons.ts'
import InstallHelp from './onboarding/InstallHelp.vue'
import LaterPhone from './people/LaterPhone.vue'
import LostWork from './storage/LostWork.vue'
import MakeRoom from './storage/MakeRoom.vue'
import MyData from './privacy/MyData.vue'
import MyPhones from './people/MyPhones.vue'
import People from './people/People.vue'
import PinEntry from './pin/PinEntry.vue'
import PinPage from './pin/PinPage.vue'
import SetPassword from './staff/SetPassword.vue'
import SignIn from './staff/SignIn.vue'
import StoragePage from './storage/StoragePage.vue'
import SyncCentre from './sync-status/SyncCentre.vue'
import Welcome from './onboarding/Welcome.vue'

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
  SetPassword,
  SignIn,
  StoragePage,
  SyncCentre,
  Welcome,
}
