// Words first: the app is already on its way (modulepreload), but runs only after the first frame is on the screen.
requestAnimationFrame(() => setTimeout(() => void import('./main.ts')))
