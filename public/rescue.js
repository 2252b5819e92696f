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

  // As src/protocol/canonical.ts writes it; it is what is signed.
  function canonical(value) {
    if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']'
    if (value === null || typeof value !== 'object') return JSON.stringify(value)
    var pairs = Object.keys(value).sort().map(function (key) { return JSON.stringify(key) + ':' + canonical(value[key]) })
    return '{' + pairs.join(',') + '}'
  }

  // Proves that her phone made the record. Where it cannot be made, the work is saved all the same.
  function sign(row, key) {
    if (row.carried) return Promise.resolve(row.carried.signature)
    if (!key || !window.crypto || !crypto.subtle) return Promise.resolve(null)
    try {
      var bytes = new TextEncoder().encode('se-record-1\n' + canonical(row.record))
      return crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, bytes).then(
        function (signature) { return btoa(String.fromCharCode.apply(null, new Uint8Array(signature))) },
        function () { return null }
      )
    } catch (error) {
      return Promise.resolve(null)
    }
  }

  // What she carries for others goes on as theirs, with the key that made it.
  function partsOf(id, key, rows, signatures) {
    var parts = []
    function partFor(profileId, publicKey, name) {
      var part = parts.filter(function (each) { return each.profileId === profileId })[0]
      if (!part) parts.push((part = { profileId: profileId, name: name, publicKey: publicKey, records: [], signatures: [] }))
      return part
    }
    partFor(id, key ? key.publicKey : null)
    rows.forEach(function (row, index) {
      var from = row.carried
      var part = from && from.publicKey ? partFor(from.keyId, from.publicKey, from.name) : parts[0]
      part.records.push(row.record)
      part.signatures.push(signatures[index])
    })
    return parts
  }

  function readProfile(id) {
    return open(prefix + id).then(function (database) {
      return Promise.all([readAll(database, 'records'), readAll(database, 'outbox'), readAll(database, 'keys'), readAll(database, 'acts')]).then(function (parts) {
        database.close()
        var waiting = {}
        parts[1].forEach(function (entry) { waiting[entry.id] = true })
        var rows = parts[0].concat(parts[3]).filter(function (row) { return waiting[row.id] })
        var key = parts[2][0]
        return Promise.all(rows.map(function (row) { return sign(row, key) })).then(function (signatures) {
          return partsOf(id, key, rows, signatures)
        })
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
      function (parts) {
        parts[0].name = profile.name
        found = found.concat(parts)
        show(profile, parts.reduce(function (sum, part) { return sum + part.records.length }, 0))
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
