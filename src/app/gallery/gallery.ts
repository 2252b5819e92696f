import '../frame/styles/tokens.css'
import '../frame/styles/base.css'
import '../frame/styles/lesson.css'
import { createApp } from 'vue'
import { isLanguage } from '#domain/content/languages.ts'
import Gallery from './Gallery.vue'

// `npm run dev` serves this at /ar/components/: every component of the app in every state.
const named = location.pathname.split('/')[1] ?? ''
createApp(Gallery, { first: isLanguage(named) ? named : 'ar' }).mount('#app')
document.documentElement.dataset['app'] = 'ready'
