import { computed, type ComputedRef, shallowRef, watch } from 'vue'
import { packLanguageOf } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type { Certificate } from '#local/certificates/certificates.ts'
import type { Manifest } from '#protocol/pack/pack.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { ownProgress } from '../../common/own-progress.ts'
import { usePageSource } from '../../frame/page-source.ts'
import { lessonsRead, type LessonsRead } from './lessons-read.ts'
import { useOwn } from '../../common/later/useOwn.ts'

/** What was read beside the quiz that a certificate is about. The sheet claims no more than was done. */
export function useLessonsRead(certificate: () => Certificate | undefined): ComputedRef<LessonsRead | null> {
  const { language } = useI18n()
  const source = usePageSource()
  const manifest = shallowRef<Manifest>()
  const { own: progress } = useOwn(
    async (device, db) => ownProgress(device, await device.records.listRecords(db)),
    null,
  )
  const moduleId = computed(() => {
    const claims = certificate()?.claims
    return claims?.kind === 'module' ? claims.subject : null
  })
  watch(moduleId, async (id) => {
    if (id !== null) manifest.value = await source.manifest(id, packLanguageOf(language))
  })
  return computed(() =>
    moduleId.value === null
      ? null
      : lessonsRead(
          progress.value?.modules.get(asId(moduleId.value)),
          manifest.value?.lessons.map(({ lessonId }) => lessonId),
        ),
  )
}
