// Offers colleagues while an @ and the begin of a name are typed in a text. Without it one types the part of their mail
// address before its @.
(function () {
  'use strict';
  var BEGUN = /(?:^|[\s(])@([\p{L}\p{N}._-]{2,40})$/u;
  var list = document.createElement('ul');
  list.className = 'names';
  list.id = 'names-offered';
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  var area = null;
  var asked = '';
  var timer = 0;

  function options() { return Array.prototype.slice.call(list.children); }
  function chosen() { return list.querySelector('[aria-selected="true"]'); }

  function begun() {
    if (!area || area.selectionStart !== area.selectionEnd) { return ''; }
    var found = BEGUN.exec(area.value.slice(0, area.selectionStart));
    return found ? found[1] : '';
  }

  function hide() {
    list.hidden = true;
    list.textContent = '';
    if (area) { area.removeAttribute('aria-activedescendant'); }
  }

  function select(option) {
    options().forEach(function (one, i) {
      one.id = 'name-offered-' + i;
      one.setAttribute('aria-selected', String(one === option));
    });
    if (option && area) { area.setAttribute('aria-activedescendant', option.id); }
  }

  function show(html) {
    list.innerHTML = html;
    if (options().length === 0) { hide(); return; }
    area.after(list);
    area.setAttribute('aria-controls', list.id);
    list.hidden = false;
    select(options()[0]);
  }

  function take(option) {
    var at = area.selectionStart;
    var start = at - begun().length;
    area.setRangeText(option.dataset.handle + ' ', start, at, 'end');
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
    hide();
  }

  function ask() {
    var word = begun();
    if (!word) { hide(); return; }
    asked = word;
    fetch('/names?q=' + encodeURIComponent(word.replace(/[._-]/g, ' ')), { headers: { 'HX-Request': 'true' } })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (html) { if (asked === word && begun() === word) { show(html); } })
      .catch(hide);
  }

  document.addEventListener('input', function (event) {
    if (event.target.tagName !== 'TEXTAREA') { return; }
    area = event.target;
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  document.addEventListener('keydown', function (event) {
    if (list.hidden || event.target !== area) { return; }
    var all = options();
    var at = all.indexOf(chosen());
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      select(all[(at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length]);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey && at >= 0) {
      take(all[at]);
    } else if (event.key === 'Escape') {
      hide();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }, true);
  list.addEventListener('mousedown', function (event) {
    var option = event.target.closest('[data-handle]');
    event.preventDefault();
    if (option) { take(option); }
  });
  document.addEventListener('focusout', function (event) { if (event.target === area) { hide(); } });
})();
