// Lets the device keep the reader's own pages, and lists on the offline page those that are there.
(function () {
  'use strict';
  if (!('serviceWorker' in navigator)) { return; }
  if (document.body.dataset.liveSource) { navigator.serviceWorker.register('/worker.js'); }

  var list = document.getElementById('kept');
  var none = document.getElementById('kept-none');
  if (!list || !none) { return; }

  function entry(request, title) {
    var item = document.createElement('li');
    var link = document.createElement('a');
    item.className = 'row';
    link.className = 'row-title';
    link.href = request.url;
    link.textContent = title;
    item.append(link);
    return item;
  }

  async function show() {
    for (const name of await caches.keys()) {
      if (!name.startsWith('own-')) { continue; }
      const own = await caches.open(name);
      for (const request of await own.keys()) {
        const page = await own.match(request, { ignoreVary: true });
        if (!page || Number(page.headers.get('Cadre-Until')) < Date.now()) { continue; }
        const title = new DOMParser().parseFromString(await page.text(), 'text/html').title;
        list.append(entry(request, title.replace(/ · Cadre$/, '')));
      }
    }
    none.hidden = list.children.length > 0;
  }
  show();
})();
