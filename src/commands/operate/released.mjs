// What a release archive starts: `node server/smart-educator.mjs`. Any Node can read it, also one that is too old for the server.
const least = 24
const [major] = process.versions.node.split('.')
if (Number(major) < least) {
  console.error(
    `Smart Educator needs Node ${least} or newer; this is Node ${process.versions.node}. Install it from https://nodejs.org, then start again.`,
  )
  process.exitCode = 1
} else {
  await import(new URL('server.mjs', import.meta.url).href)
}
