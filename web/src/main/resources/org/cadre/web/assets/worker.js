// Shows the reader's own pages where there is no network. The server comes first, always; what it lets a device keep
// stands in one cache for each session, and every page from the network throws away the caches of all others.
'use strict';
const BASE = '{base}';
const SHELL = 'shell-' + BASE;
const OWN = 'own-';
const MOST = 40;
let turn = 0; // counts what was thrown away, so that nothing that was on its way comes back

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll(['/offline', BASE + '/cadre.css',
    BASE + '/offline.js', BASE + '/htmx.js', BASE + '/live.js', BASE + '/names.js', BASE + '/files.js',
    BASE + '/mark.svg'])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forget((name) => name.startsWith('shell-') && name !== SHELL).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) { return; }
  if (request.mode === 'navigate') {
    if (request.method === 'GET') {
      event.respondWith(page(event, request));
    } else if (url.pathname === '/sign-out' || url.pathname === '/sign-in') {
      event.waitUntil(others(''));
    }
  } else if (request.method === 'GET' && url.pathname.startsWith('/assets/')) {
    event.respondWith(asset(request, url));
  }
});

async function page(event, request) {
  let answer;
  try {
    answer = await fetch(request);
  } catch (unreachable) {
    return kept(request);
  }
  if ((answer.headers.get('Content-Type') || '').startsWith('text/html')) {
    const reader = answer.headers.get('Cadre-Reader') || '';
    await others(reader);
    if (reader) { event.waitUntil(keep(request, answer.clone(), reader, turn)); }
  }
  return answer;
}

async function keep(request, answer, reader, begun) {
  const own = await caches.open(OWN + reader);
  if (!answer.headers.get('Cadre-Keep') || answer.redirected) {
    await own.delete(request, { ignoreVary: true });
    return;
  }
  const text = (await answer.text()).replace(' data-offline hidden', ' data-offline');
  if (turn !== begun) { return; }
  await own.put(request, new Response(text, { headers: answer.headers }));
  if (turn !== begun) { await caches.delete(OWN + reader); return; }
  const all = await own.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((oldest) => own.delete(oldest)));
}

async function kept(request) {
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN));
  if (names.length === 1) {
    const found = await (await caches.open(names[0])).match(request, { ignoreVary: true });
    if (found && Number(found.headers.get('Cadre-Until')) > Date.now()) { return found; }
    if (found) { await others(''); }
  } else {
    await others('');
  }
  return (await caches.match('/offline', { ignoreVary: true })) || Response.error();
}

async function asset(request, url) {
  const exact = await caches.match(request, { ignoreVary: true });
  if (exact) { return exact; }
  try {
    return await fetch(request);
  } catch (unreachable) {
    const name = url.pathname.substring(url.pathname.lastIndexOf('/'));
    return (await caches.match(BASE + name, { ignoreVary: true })) || Response.error();
  }
}

// Throws away the pages of everybody but this reader.
function others(reader) {
  return forget((name) => name.startsWith(OWN) && name !== OWN + reader);
}

async function forget(wanted) {
  const names = (await caches.keys()).filter(wanted);
  if (names.some((name) => name.startsWith(OWN))) { turn++; }
  await Promise.all(names.map((name) => caches.delete(name)));
}
