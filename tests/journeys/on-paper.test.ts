import { dayOf } from '#domain/assignment/days.ts'
import { monthOfDay } from '#domain/desk/month.ts'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { compile } from '#compiler/compile.ts'
import { reviewSheets } from '#compiler/review/review-sheets.ts'
import { contactKinds, mostContacts } from '#protocol/desk/local-card.ts'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { cut, loose, outside, pagesOf, pressable, readQr } from '../support/paper.ts'
import { readCatalogue, readPack } from '../support/read-packs.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

const site = 'https://training.example.org'
/** As long as names may be, in three scripts. */
const arabicName = 'فاطمة الزهراء بنت الحاج عبد الرحمان العلوي المدغري الإدريسي السجلماسي التيفلتي ا'
const latinName = 'Fatima-Zahra Bent El Haj Abderrahmane El Alaoui El Mdaghri El Idrissi Essijilmas'
const tifinaghName = 'ⴼⴰⵟⵉⵎⴰ ⵜⴰⵣⵀⵔⴰ ⵓⵍⵜ ⵍⵃⴰⵊ ⵄⴱⴷ ⵔⵔⵃⵎⴰⵏ ⵜⴰⵄⵍⴰⵡⵉⵜ ⵜⴰⵎⴷⵖⵔⵉⵜ ⵜⵉⴷⵔⵉⵙⵉⵜ ⵜⴰⵙⵊⵍⵎⴰⵙⵜ'
const association = 'الجمعية الوطنية لتكوين مربيات التعليم الأولي في العالم القروي والمناطق الجبلية ا'

/** Paper as wide as A4 between its margins, standing or lying. */
const onPaper = async (page: Page, isLandscape: boolean): Promise<void> => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(isLandscape ? { width: 1047, height: 718 } : { width: 703, height: 1032 })
}

test('what is printed is whole, says the public address, and its square codes are read in every theme', async () => {
  const server = await RunningServer.start(undefined, { PUBLIC_URL: site, ASSOCIATION: association })
  const office = await Office.open(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), arabicName)
  await amina.download(play)
  await amina.passQuiz(play)
  const learnerId = await office.learnerId(arabicName)

  // A paper, from the lesson that asks for it, without a network.
  await amina.download('profession-and-framework')
  await amina.hasLater()
  await amina.context.setOffline(true)
  await amina.visit('/ar/modules/profession-and-framework/weekly-plan-one-page/')
  await amina.page.getByRole('link', { name: 'ورقة للطباعة: خطة الأسبوع' }).click()
  const paper = amina.page.locator('.paper')
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('خطة الأسبوع')
  await expect(paper.getByText('الماء في دوارنا')).toBeVisible()
  await amina.page.getByRole('button', { name: 'ورقة فارغة' }).click()
  await expect(paper.getByText('الماء في دوارنا')).toBeHidden()
  await onPaper(amina.page, false)
  expect(await outside(paper)).toEqual([])
  expect(await pagesOf(amina.page)).toBe(1)
  await amina.page.emulateMedia({ media: 'screen' })
  await amina.page.setViewportSize({ width: 360, height: 740 })
  await amina.context.setOffline(false)

  // Whichever name was typed first, each stands on the side of its script.
  for (const [name, otherName, onArabic, onFrench] of [
    [arabicName, tifinaghName, arabicName, tifinaghName],
    [tifinaghName, latinName, tifinaghName, latinName],
    [arabicName, latinName, arabicName, latinName],
  ] as const) {
    await office.put(`/api/learners/${learnerId}`, {
      name,
      otherName,
      cohortId: office.cohortId,
      ended: false,
    })
    await amina.visit('/ar/me/certificates/')
    await amina.page.locator('.cert-link').click()
    const sheet = amina.page.locator('.cert')
    await expect(sheet.locator('[lang="fr"] .cert-name')).toHaveText(onFrench, { timeout: 30_000 })
    await expect(sheet.locator('[lang="ar"] .cert-name')).toHaveText(onArabic)
    // She passed without reading: the sheet says no more than what was done.
    await expect(sheet.locator('[lang="fr"] .cert-lessons')).toContainText(/0 sur [1-9]/)
    await expect(sheet.locator('[lang="ar"] .cert-lessons')).toContainText(/0 من [1-9]/)
    expect(await loose(sheet, [arabicName, latinName, tifinaghName, association])).toEqual([])
    await onPaper(amina.page, true)
    expect(await outside(sheet)).toEqual([])
    expect(await readQr(sheet.locator('.qr'))).toContain(`${site}/ar/verify/#ey`)
    expect(await pagesOf(amina.page)).toBe(1)
    await expect(sheet).toContainText('training.example.org')
    await expect(sheet).not.toContainText('localhost')
    await amina.page.emulateMedia({ media: 'screen' })
  }
  await amina.page.setViewportSize({ width: 360, height: 740 })
  const devtools = await amina.context.newCDPSession(amina.page)
  for (const enabled of [false, true]) {
    await devtools.send('Emulation.setAutoDarkModeOverride', { enabled })
    for (const theme of ['light', 'dark', 'contrast', null]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await amina.page.emulateMedia({ colorScheme })
        await amina.page.evaluate((chosen) => {
          if (chosen === null) delete document.documentElement.dataset['theme']
          else document.documentElement.dataset['theme'] = chosen
        }, theme)
        const read = await readQr(amina.page.locator('.cert .qr'))
        expect([enabled, theme, colorScheme, read?.startsWith(`${site}/ar/verify/#`)]).toEqual([
          enabled,
          theme,
          colorScheme,
          true,
        ])
      }
    }
  }

  const modules = await readdir(join(import.meta.dirname, '../../content/modules'))
  for (const moduleId of modules) await office.assign(moduleId, null)
  const names = [latinName, tifinaghName, ...Array.from({ length: 27 }, (_, index) => `خديجة ${index}`)]
  for (const name of names) await office.learnerWithoutScreen(name)
  const contact = { label: latinName.slice(0, 60), phone: '05 28 30 00 00', note: arabicName }
  await office.put(`/api/cohorts/${office.cohortId}/local-card`, {
    contacts: contactKinds.map((kind) => ({ kind, ...contact })),
    checkedOn: '2026-11-20',
  })
  await amina.visit('/ar/local-card/')
  const card = amina.page.locator('.lcard')
  await expect(card.getByText(contact.label)).toHaveCount(contactKinds.length, { timeout: 30_000 })
  await onPaper(amina.page, false)
  expect(await outside(card)).toEqual([])
  expect(await loose(card, [contact.label, contact.note])).toEqual([])
  expect(await pagesOf(amina.page)).toBe(1)
  // As many as a card takes, each as long as it may be.
  const longest = {
    label: latinName.slice(0, 60),
    phone: '+212 5 28 30 00 00',
    note: `${arabicName} `.repeat(2).slice(0, 120),
  }
  await office.put(`/api/cohorts/${office.cohortId}/local-card`, {
    contacts: Array.from({ length: mostContacts }, (_, index) => ({
      kind: contactKinds[index % contactKinds.length],
      ...longest,
    })),
    checkedOn: '2026-11-20',
  })
  await amina.page.emulateMedia({ media: 'screen' })
  for (const language of ['ar', 'fr']) {
    await amina.visit(`/${language}/local-card/`)
    await expect(card.getByText(longest.label)).toHaveCount(mostContacts, { timeout: 30_000 })
    await onPaper(amina.page, false)
    expect(await outside(card)).toEqual([])
    expect(await pagesOf(amina.page)).toBe(1)
    await amina.page.emulateMedia({ media: 'screen' })
  }

  const supervisor = await signedIn(server)
  await supervisor.visit('/ar/supervision/board/')
  await supervisor.page.getByRole('button', { name: 'جدول' }).click()
  const table = supervisor.page.locator('.board-table')
  await expect(table.locator('thead th')).toHaveCount(2 + modules.length)
  await onPaper(supervisor.page, true)
  // On the screen only the rows in sight are drawn.
  await expect(table.locator('tbody .board-name')).toHaveCount(30)
  expect(await cut(table)).toEqual([])
  // A head that stays in sight on the screen would be printed in the middle of the rows.
  const positions = table
    .locator('th, td')
    .evaluateAll((all) => all.map((cell) => getComputedStyle(cell).position))
  expect(new Set(await positions)).toEqual(new Set(['static']))
  expect(await loose(table, [arabicName, latinName, tifinaghName])).toEqual([])
  await expect(supervisor.page.locator('.figures p')).toContainText(/\d/)
  expect(await outside(supervisor.page.locator('.main'))).toEqual([])
  await supervisor.page.emulateMedia({ media: 'screen' })
  await supervisor.visit(`/ar/supervision/cohorts/${office.cohortId}/`)
  await supervisor.page.getByLabel('الاسم (اختياري)').fill(tifinaghName)
  await supervisor.page.getByRole('button', { name: 'إنشاء الدعوة' }).click()
  await supervisor.page.locator('.qr').waitFor()
  await supervisor.visit(`/ar/supervision/cohorts/${office.cohortId}/invitations/`)
  await supervisor.page.getByLabel('عدد الدعوات الجديدة').fill('٧')
  await supervisor.page.getByRole('button', { name: 'إنشاء الدعوات' }).click()
  const slips = supervisor.page.locator('.slip')
  await expect(slips).toHaveCount(8)
  await onPaper(supervisor.page, false)
  await expect(slips.getByText(tifinaghName)).toHaveCount(1)
  for (const slip of await slips.all()) {
    expect(await loose(slip, [tifinaghName, 'دوار أيت واحمان'])).toEqual([])
    expect(await outside(slip)).toEqual([])
    expect(await readQr(slip.locator('.qr'))).toMatch(
      /^https:\/\/training\.example\.org\/ar\/join\/#[0-9A-Z]{10}$/,
    )
    await expect(slip).toContainText('training.example.org')
    await expect(slip).toContainText(/إلى.*\d{1,2}.*هاتف المشرفة:/s)
  }
  expect(await pagesOf(supervisor.page)).toBe(1)

  expect([...amina.complaints, ...supervisor.complaints]).toEqual([])
  await amina.throwAway()
  await supervisor.throwAway()
  await server.remove()
})

test('of every page of the desk its words are printed, and nothing to press, to choose or to type into', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  await office.learnerWithoutScreen('أمينة')
  await office.assign(play, null)
  await office.put(`/api/cohorts/${office.cohortId}/local-card`, {
    contacts: [{ kind: 'supervisor', label: 'رشيدة', phone: '05 28 30 00 00', note: null }],
    checkedOn: null,
  })
  const desk = await signedIn(server)
  const { page } = desk
  const learnerId = await office.learnerId('أمينة')
  const group = `cohorts/${office.cohortId}/`
  for (const path of [
    '',
    'board/',
    `${group}months/${monthOfDay(dayOf(Date.now(), 'Africa/Casablanca'))}/`,
    'cohorts/',
    group,
    'assign/',
    'questions/',
    'supervisors/',
    `learners/${learnerId}/`,
  ]) {
    await page.emulateMedia({ media: 'screen' })
    await desk.visit(`/ar/supervision/${path}`)
    await expect(page.locator('.figures p')).toContainText(/\d/)
    await onPaper(page, false)
    expect([path, await pressable(page)]).toEqual([path, []])
    await expect(page.locator('h1')).toBeVisible()
    expect(await outside(page.locator('.main'))).toEqual([])
  }
  expect(desk.complaints).toEqual([])
  await desk.throwAway()
  await server.remove()
})

test('each review sheet of a lesson that an expert signs is one page of A4, in Arabic and in French', async ({
  page,
}) => {
  const today = '2026-11-30'
  const { modules } = await compile(resolve('content'), { unreviewed: 'show', today })
  const sheets = reviewSheets(modules, today)
  const signed = modules.flatMap(({ module }) =>
    module.value.lessons.filter(({ reviewed_by: list }) => list !== undefined).map(({ id }) => id),
  )
  expect(signed.filter((id) => ![...sheets.keys()].some((name) => name.includes(id)))).toEqual([])
  // A4 between margins of 10 mm.
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 718, height: 1047 })
  const tall: [name: string, px: number][] = []
  for (const [name, html] of sheets) {
    await page.setContent(html)
    tall.push([name, await page.evaluate(() => document.documentElement.scrollHeight)])
  }
  expect(tall.filter(([, px]) => px > 1047)).toEqual([])
  // The fullest of them, as a printer has it.
  const [fullest = ''] = tall.toSorted(([, one], [, other]) => other - one)[0] ?? []
  await page.setContent(sheets.get(fullest) ?? '')
  expect(await pagesOf(page)).toBe(1)
})

const read = (path: string): Promise<string> =>
  readFile(join(import.meta.dirname, '../../src/app', path), 'utf8')

test('each paper of a lesson is one page of A4 with room for a pen, as a model and blank', async ({
  page,
}) => {
  const { files, diagnostics } = await compile(resolve('content'), {
    unreviewed: 'show',
    today: '2026-11-30',
  })
  expect(diagnostics).toEqual([])
  const styles = ['frame/styles/tokens.css', 'frame/styles/base.css', 'learner/papers/paper.css'].map(read)
  const style = (await Promise.all(styles)).join('\n')
  const sheets = (['ar', 'fr'] as const).flatMap((language) =>
    readCatalogue(files).modules.flatMap(({ packs }) =>
      (readPack(files, packs[language].manifest).practice?.papers ?? []).map((paper) => ({
        language,
        ...paper,
      })),
    ),
  )
  expect(sheets).toHaveLength(30)
  await onPaper(page, false)
  for (const { language, paperId, html } of sheets) {
    const name = `${paperId} in ${language}`
    await page.setContent(
      `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><style>${style}</style>` +
        `<div id="app"><main class="main"><article class="paper">${html}</article></main></div></html>`,
    )
    const sheet = page.locator('.paper')
    for (const isBlank of [false, true]) {
      await sheet.evaluate((article, blank) => article.classList.toggle('paper-blank', blank), isBlank)
      const said = sheet.locator('.said').first()
      await expect(said, name).toBeVisible({ visible: !isBlank })
      expect(await pagesOf(page), name).toBe(1)
      expect(await outside(sheet), name).toEqual([])
      expect(await cut(sheet), name).toEqual([])
    }
    expect(await lowLines(sheet), name).toEqual([])
  }
})

/** Where a pen has less than 8 mm: empty lines and cells. */
const lowLines = (sheet: Locator): Promise<number[]> =>
  sheet
    .locator('.paper-lines > i, td')
    .evaluateAll((lines) =>
      lines.map((line) => (line.getBoundingClientRect().height * 25.4) / 96).filter((mm) => mm < 8),
    )
