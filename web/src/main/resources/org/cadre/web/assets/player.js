// The player of batches: keys, the focus after each item, the time that is left, and marks by selection. Without it one fills in
// the form and sends it.
(function () {
  'use strict';
  var TYPING = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
  var KEPT = 'cadre-keys-off';
  var begun = performance.now();
  var told = '';
  var marked = null;
  var keys = document.getElementById('keys');
  var on = document.getElementById('keys-on');

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }
  function player() { return document.getElementById('player'); }
  function kept() {
    try { return localStorage.getItem(KEPT); } catch (refused) { return null; }
  }
  function keep(off) {
    try {
      if (off) { localStorage.setItem(KEPT, 'yes'); } else { localStorage.removeItem(KEPT); }
    } catch (refused) { /* then it holds for this page */ }
  }

  function dress() {
    all('#player kbd').forEach(function (key) { key.hidden = !on.checked; });
    all('#player [data-mark]').forEach(function (button) { button.hidden = false; });
  }

  // Another item stands there: it is read from its heading on, and its time runs.
  document.addEventListener('htmx:afterSettle', function (event) {
    if (event.target.id !== 'player') { return; }
    begun = performance.now();
    told = '';
    marked = null;
    dress();
    window.scrollTo(0, 0);
    (document.getElementById('errors') || document.getElementById('item')).focus();
  });
  // What is wrong is told in the player's place, too.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var answer = event.detail.xhr;
    if (event.target.id !== 'player') { return; }
    if (answer.status >= 400 && answer.responseText.indexOf('id="player"') >= 0) {
      event.detail.shouldSwap = answer.responseText.indexOf('<!DOCTYPE') < 0;
      event.detail.isError = false;
    } else if (answer.status >= 400) {
      location.reload();
    }
  });

  // The time that is left, each second to the eye, and seldom aloud.
  function clock(seconds) {
    var rest = seconds % 60;
    return Math.floor(seconds / 60) + ':' + (rest < 10 ? '0' : '') + rest;
  }
  function say(text) {
    if (told !== text) { document.getElementById('time-told').textContent = text; }
    told = text;
  }
  function tick() {
    var time = document.querySelector('#player [data-seconds]');
    if (!time) { return; }
    var left = Math.ceil(Number(time.dataset.seconds) - (performance.now() - begun) / 1000);
    time.textContent = left > 0 ? time.dataset.left.replace('{0}', clock(left)) : time.dataset.over;
    if (left <= 0) {
      say(time.dataset.over);
    } else if (left <= 10 || left <= 60 && Number(time.dataset.seconds) > 60) {
      say(time.dataset.soon.replace('{0}', left <= 10 ? '10' : '60'));
    }
  }

  // The question that keys choose in: the one where the focus is, else the first without an answer.
  function question() {
    var inside = document.activeElement.closest('#player fieldset[data-keys]');
    var sets = all('form[data-judge] fieldset[data-keys]', player());
    return inside || sets.find(function (set) {
      return set.dataset.keys === 'marks'
        ? all('textarea', set).every(function (area) { return !area.value; })
        : !set.querySelector('input:checked:not([value=""])');
    }) || sets[0];
  }
  function choose(key) {
    var set = question();
    if (!set || key.length !== 1) { return false; }
    var options = all('input[data-key], fieldset input[name=reason], textarea[data-key]', set);
    var option = options.find(function (one) { return one.dataset.key === key; })
      || (set.dataset.keys === 'place' && /[1-9]/.test(key) ? options[Number(key) - 1] : null);
    if (!option) { return false; }
    if (option.tagName === 'TEXTAREA') {
      if (marked) { mark(option); } else { option.focus(); }
    } else {
      option.checked = option.type === 'radio' || !option.checked;
      option.focus();
    }
    return true;
  }
  function send() {
    var form = player().querySelector('form[data-judge]');
    if (form) { form.requestSubmit(); }
  }
  function skip() {
    var why = player().querySelector('details.decline');
    if (!why) { return false; }
    why.open = true;
    why.querySelector('input[type=radio]').focus();
    return true;
  }
  function undo() {
    var form = player().querySelector('form[data-undo]');
    if (form) { form.requestSubmit(); }
    return Boolean(form);
  }
  function help() {
    keys.open = !keys.open;
    keys.querySelector('summary').focus();
    return true;
  }
  document.addEventListener('keydown', function (event) {
    var at = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented || !on.checked
      || !at.matches || at.matches(TYPING)) { return; }
    var key = event.key.toLowerCase();
    if (key === 'enter') {
      if (at.matches('input, button, a, summary')) { return; }
      send();
    } else if (!(key === '?' ? help() : key === 's' ? skip() : key === 'u' ? undo() : choose(key))) {
      return;
    }
    event.preventDefault();
  });

  // What is selected in a text goes to the label whose button or key is pressed, as its words and their turn.
  document.addEventListener('selectionchange', function () {
    var selection = document.getSelection();
    var text = selection.anchorNode && selection.anchorNode.parentElement.closest('[data-words]');
    if (text && !selection.isCollapsed && text.contains(selection.focusNode)) {
      var range = selection.getRangeAt(0);
      marked = { text: text.textContent, start: range.startOffset, end: range.endOffset };
    }
  });
  function mark(area) {
    var piece = marked.text.slice(marked.start, marked.end);
    var start = marked.start + piece.length - piece.trimStart().length;
    var words = piece.trim();
    if (!words) { return; }
    var pattern = new RegExp(words.split(/\s+/).map(function (word) {
      return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    }).join('\\s+'), 'g');
    var turn = 0;
    for (var found = pattern.exec(marked.text); found && found.index <= start; found = pattern.exec(marked.text)) {
      turn += 1;
      pattern.lastIndex = found.index + 1;
    }
    area.value = (area.value.trim() ? area.value.trim() + '\n' : '') + words.replace(/\s+/g, ' ')
      + ' [' + turn + ']';
    marked = null;
    document.getSelection().removeAllRanges();
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-mark]');
    if (button && marked) { mark(document.getElementById(button.dataset.mark)); }
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('a[href="#instructions"]')) { document.getElementById('instructions').open = true; }
  });
  keys.hidden = false;
  on.checked = !kept();
  on.addEventListener('change', function () {
    keep(!on.checked);
    dress();
  });
  if (window.matchMedia('(max-width: 60rem)').matches) { document.getElementById('instructions').open = false; }
  dress();
  if (!document.getElementById('errors')) { document.getElementById('item').focus({ preventScroll: true }); }
  setInterval(tick, 1000);
})();
