// Uploads what is pasted or dropped into a text whose form takes files, and puts a link there. Without it one chooses
// files below the text, which go with the form.
(function () {
  'use strict';
  var count = 0;

  function takes(area) {
    return area && area.tagName === 'TEXTAREA' && area.form && area.form.querySelector('.attach-state');
  }

  function put(area, from, to) {
    var at = area.value.indexOf(from);
    if (from && at >= 0) {
      area.setRangeText(to, at, at + from.length, 'preserve');
    } else if (to) {
      area.setRangeText((area.selectionStart > 0 && !/\s$/.test(area.value.slice(0, area.selectionStart)) ? '\n' : '')
        + to + '\n', area.selectionStart, area.selectionEnd, 'end');
    }
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function upload(area, file) {
    var state = takes(area);
    var name = file.name || 'image.png';
    count += 1;
    var mark = '![' + state.dataset.busy + ' ' + count + ']()';
    var form = new FormData();
    form.append('csrf', area.form.elements.csrf.value);
    form.append('file', file, name);
    put(area, '', mark);
    state.classList.remove('error');
    state.textContent = state.dataset.busy + ' ' + name;
    return fetch('/files', { method: 'POST', body: form }).then(function (answer) {
      return (answer.status === 422 || answer.ok ? answer.text() : Promise.resolve('')).then(function (text) {
        if (!answer.ok) { throw new Error(text || name + ': ' + state.dataset.failed); }
        put(area, mark, text);
        state.textContent = name + ': ' + (answer.status === 202 ? state.dataset.held : state.dataset.done);
      });
    }).catch(function (failure) {
      put(area, mark, '');
      state.classList.add('error');
      state.textContent = failure.name === 'Error' ? failure.message : name + ': ' + state.dataset.failed;
    });
  }

  function take(event, transfer) {
    var files = transfer ? Array.prototype.slice.call(transfer.files) : [];
    if (files.length === 0 || !takes(event.target)) { return; }
    event.preventDefault();
    files.reduce(function (before, file) {
      return before.then(function () { return upload(event.target, file); });
    }, Promise.resolve());
  }

  document.addEventListener('paste', function (event) {
    // a spreadsheet's cells come as text and as a picture of them: the text is meant
    if (event.clipboardData && event.clipboardData.getData('text/plain')) { return; }
    take(event, event.clipboardData);
  });
  document.addEventListener('drop', function (event) { take(event, event.dataTransfer); });
  document.addEventListener('dragover', function (event) {
    if (takes(event.target) && event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0) {
      event.preventDefault();
    }
  });
})();
