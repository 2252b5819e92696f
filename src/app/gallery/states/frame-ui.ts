import '../../common/later/later-icons.ts'
import '../../common/more-icons.ts'
import AppButton from '../../frame/ui/AppButton.vue'
import Chip from '../../frame/ui/Chip.vue'
import Icon from '../../frame/ui/Icon.vue'
import Notice from '../../frame/ui/Notice.vue'
import ProgressBar from '../../frame/ui/ProgressBar.vue'
import QrCode from '../../common/qr/QrCode.vue'
import { show, type Shown } from '../states.ts'

export const states: readonly Shown[] = [
  show(AppButton)({
    primary: ({ t }) => ({ props: {}, slots: { default: () => t('common.save') } }),
    secondary: ({ t }) => ({ props: { look: 'secondary' }, slots: { default: () => t('common.save') } }),
    quiet: ({ t }) => ({ props: { look: 'quiet' }, slots: { default: () => t('common.cancel') } }),
    danger: ({ t }) => ({
      props: { look: 'danger', icon: 'cross' },
      slots: { default: () => t('common.remove') },
    }),
    disabled: ({ t }) => ({ props: { disabled: true }, slots: { default: () => t('common.save') } }),
    link: ({ t, language }) => ({
      props: { to: `/${language}/`, icon: 'next', turns: true },
      slots: { default: () => t('tabs.home') },
    }),
  }),
  show(Chip)({
    plain: ({ t }) => ({ props: {}, slots: { default: () => t('assignment.withdrawn') } }),
    right: ({ t }) => ({
      props: { tone: 'right', icon: 'sent' },
      slots: { default: () => t('records.sent') },
    }),
    warning: ({ t }) => ({
      props: { tone: 'warning', icon: 'clock' },
      slots: { default: () => t('assignment.overdue') },
    }),
    danger: ({ t }) => ({ props: { tone: 'danger' }, slots: { default: () => t('assignment.late') } }),
    brand: ({ t }) => ({ props: { tone: 'brand' }, slots: { default: () => t('assignment.started') } }),
  }),
  show(Icon)({
    plain: () => ({ props: { name: 'home' } }),
    'of a later chunk': () => ({ props: { name: 'badge' } }),
    'mirrored from right to left': () => ({ props: { name: 'next', turns: true } }),
  }),
  show(Notice)({
    info: ({ words }) => ({ props: { icon: 'save' }, slots: { default: () => words.sentence } }),
    right: ({ words }) => ({
      props: { tone: 'right', icon: 'check' },
      slots: { default: () => words.sentence },
    }),
    warning: ({ t }) => ({
      props: { tone: 'warning', icon: 'warning' },
      slots: { default: () => t('storage.full') },
    }),
    danger: ({ t }) => ({
      props: { tone: 'danger', live: true },
      slots: { default: () => t('storage.full') },
    }),
  }),
  show(ProgressBar)({
    empty: () => ({ props: { value: 0, max: 10, label: '0 / 10' } }),
    begun: () => ({ props: { value: 4, max: 10, label: '4 / 10' } }),
    full: () => ({ props: { value: 10, max: 10, label: '10 / 10' } }),
  }),
  show(QrCode)({
    short: ({ t }) => ({ props: { text: 'https://example.org/', label: t('join.code') } }),
    dense: ({ t }) => ({
      props: { text: 'https://example.org/'.repeat(20), label: t('join.code'), dense: true },
    }),
  }),
]
