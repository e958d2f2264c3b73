// Keeps parts of a page live. An element with data-live="topic" reloads itself (hx-get, hx-trigger="live") when the
// server says that the topic changed. One connection for each page, none while the page is hidden.
(function () {
  'use strict';
  var source = null;
  var waiting = new Set();

  function elements() {
    return Array.prototype.slice.call(document.querySelectorAll('[data-live]'));
  }

  function reload(topic) {
    elements().forEach(function (element) {
      if (topic !== null && element.dataset.live !== topic) { return; }
      if (element.contains(document.activeElement)) {
        waiting.add(element);
      } else {
        htmx.trigger(element, 'live');
      }
    });
  }

  // What one stands in with the keyboard is reloaded when one has left it.
  document.addEventListener('focusout', function (event) {
    waiting.forEach(function (element) {
      if (!element.contains(event.relatedTarget)) {
        waiting.delete(element);
        htmx.trigger(element, 'live');
      }
    });
  });

  // What was folded open stays open.
  document.addEventListener('htmx:beforeSwap', function (event) {
    event.target.dataset.open = event.target.querySelector('details[open]') ? 'yes' : '';
  });
  document.addEventListener('htmx:afterSwap', function (event) {
    var details = event.target.querySelector('details');
    if (details && event.target.dataset.open) { details.open = true; }
  });

  function open(refresh) {
    var topics = new Set(elements().map(function (element) { return element.dataset.live; }));
    if (source || document.hidden || topics.size === 0 || !document.body.dataset.liveSource) {
      return;
    }
    var query = new URLSearchParams();
    topics.forEach(function (topic) { query.append('topic', topic); });
    query.append('since', document.body.dataset.liveSince); // what changed while this page was on its way
    source = new EventSource(document.body.dataset.liveSource + '?' + query);
    var broken = refresh;
    source.onopen = function () {
      if (broken) { reload(null); }
      broken = false;
    };
    source.onerror = function () { broken = true; };
    source.addEventListener('changed', function (event) { reload(event.data); });
  }

  function close() {
    if (source) {
      source.close();
      source = null;
    }
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden) { close(); } else { open(true); }
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', function (event) { open(event.persisted); });

  // Ctrl+Enter sends the form that one is writing in.
  document.addEventListener('keydown', function (event) {
    var form = event.target.form;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.tagName === 'TEXTAREA' && form) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  // A form is sent once, however often its button is pressed.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') { return; }
    if (form.dataset.sent) { event.preventDefault(); }
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; });
  });

  // Menus close with Escape and when one clicks elsewhere.
  function closeMenus(except) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(except)) { menu.open = false; }
    });
  }
  document.addEventListener('click', function (event) { closeMenus(event.target); });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      var menu = document.activeElement.closest('details.menu[open]');
      closeMenus(null);
      if (menu) { menu.querySelector('summary').focus(); }
    }
  });

  // Copies what stands in the field named by data-copy.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy]');
    if (button) {
      var field = document.getElementById(button.dataset.copy);
      field.select();
      navigator.clipboard.writeText(field.value).then(function () { button.textContent = button.dataset.done; });
    }
  });
  document.querySelectorAll('[data-copy]').forEach(function (button) { button.hidden = false; });

  // Code that is wider than the page can be scrolled with the keyboard.
  function reachWideCode() {
    document.querySelectorAll('.prose pre').forEach(function (code) {
      if (code.scrollWidth > code.clientWidth) { code.tabIndex = 0; }
    });
  }
  document.addEventListener('htmx:afterSettle', reachWideCode);
  window.addEventListener('resize', reachWideCode);
  reachWideCode();

  // The error summary takes the focus, so that it is read first.
  var summary = document.getElementById('errors');
  if (summary) { summary.focus(); }
})();
