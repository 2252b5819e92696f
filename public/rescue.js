// The way out: no framework, no worker, nothing shared with the app but the names of its databases (src/local/database). It
// opens them without a version, so it neither upgrades nor blocks them, and only reads.
(function () {
  'use strict'
  var prefix = 'se-profile-'
  var list = document.getElementById('people')
  var state = document.getElementById('state')
  var save = document.getElementById('save')
  var found = []

  function open(name) {
    return new Promise(function (resolve, reject) {
      var request = indexedDB.open(name)
      request.onsuccess = function () { resolve(request.result) }
      request.onerror = function () { reject(request.error) }
      // It did not exist, and asking must not make it.
      request.onupgradeneeded = function () { request.transaction.abort() }
    })
  }

  function readAll(database, store) {
    return new Promise(function (resolve, reject) {
      if (!database.objectStoreNames.contains(store)) return resolve([])
      var request = database.transaction(store, 'readonly').objectStore(store).getAll()
      request.onsuccess = function () { resolve(request.result) }
      request.onerror = function () { reject(request.error) }
    })
  }

  function readProfile(id) {
    return open(prefix + id).then(function (database) {
      return Promise.all([readAll(database, 'records'), readAll(database, 'outbox'), readAll(database, 'keys')]).then(function (parts) {
        database.close()
        var waiting = {}
        parts[1].forEach(function (entry) { waiting[entry.id] = true })
        var records = parts[0].filter(function (row) { return waiting[row.id] }).map(function (row) { return row.record })
        return { profileId: id, publicKey: parts[2][0] ? parts[2][0].publicKey : null, records: records }
      })
    })
  }

  function readProfiles() {
    return open('se-device').then(function (database) {
      return readAll(database, 'profiles').then(function (profiles) {
        database.close()
        return profiles
      })
    })
  }

  // Databases the list of people does not name (it may be lost or damaged): their work counts all the same.
  function listUnnamed(profiles) {
    if (!indexedDB.databases) return Promise.resolve([])
    var named = {}
    profiles.forEach(function (profile) { named[prefix + profile.id] = true })
    return indexedDB.databases().then(
      function (databases) {
        return databases
          .filter(function (each) { return each.name && each.name.indexOf(prefix) === 0 && !named[each.name] })
          .map(function (each) { return { id: each.name.slice(prefix.length), name: '' } })
      },
      function () { return [] }
    )
  }

  function show(profile, text) {
    var line = document.createElement('li')
    var name = document.createElement('bdi')
    name.textContent = profile.name || 'زائرة أو زائر · Invité · Guest'
    line.appendChild(name)
    line.appendChild(document.createTextNode(': ' + text))
    list.appendChild(line)
  }

  function offer() {
    var total = found.reduce(function (sum, each) { return sum + each.records.length }, 0)
    state.textContent = total === 0 ? 'لا شيء ينتظر · Rien en attente · Nothing is waiting' : total + ' · لم تُرسل · non envoyés · not sent'
    save.hidden = total === 0
  }

  save.onclick = function () {
    var file = { format: 'smart-educator-unsent', version: 1, profiles: found }
    var link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }))
    link.download = 'smart-educator-' + new Date().toISOString().slice(0, 10) + '.json'
    link.click()
  }

  // One damaged database must not hide the work in the others.
  function add(profile) {
    return readProfile(profile.id).then(
      function (result) {
        result.name = profile.name
        found.push(result)
        show(profile, result.records.length)
      },
      function (error) { show(profile, '⚠ ' + (error && error.name)) }
    )
  }

  readProfiles()
    .catch(function () { return [] })
    .then(function (profiles) {
      return listUnnamed(profiles).then(function (unnamed) {
        return profiles.concat(unnamed).reduce(function (before, profile) {
          return before.then(function () { return add(profile) })
        }, Promise.resolve())
      })
    })
    .then(offer, offer)
})()
