import { computed } from 'vue'
import { listFavourites, toggleFavourite, type FavouriteIdea } from '#local/ideas/favourites.ts'
import { listTried, type TriedIdea } from '#local/ideas/tried.ts'
import { useOwn } from '../../common/later/useOwn.ts'
import { usePerson } from '../../common/later/usePerson.ts'

type OwnIdeas = { readonly favourites: readonly FavouriteIdea[]; readonly tried: readonly TriedIdea[] }
const none: OwnIdeas = { favourites: [], tried: [] }

/** What the person on the screen has marked and tried, followed live. */
export function useOwnIdeas() {
  const person = usePerson()
  const { own } = useOwn<OwnIdeas>(
    async (_, db) => ({ favourites: await listFavourites(db), tried: await listTried(db) }),
    none,
  )
  const favouriteIds = computed(() => new Set(own.value.favourites.map(({ ideaId }) => ideaId)))
  const triedIds = computed(() => new Set(own.value.tried.map(({ ideaId }) => ideaId)))

  async function toggle(idea: { readonly ideaId: string; readonly title: string }): Promise<void> {
    const { db, device } = await person.ensure()
    await toggleFavourite(db, idea, device.world)
  }

  return { own, favouriteIds, triedIds, toggle }
}
