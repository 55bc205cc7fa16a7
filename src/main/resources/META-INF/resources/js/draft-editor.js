// Draws the preview while somebody types, and keeps a text from being lost to an ended session or a closed tab.
// The form does all its work without this script.
(() => {
  const form = document.getElementById('editor');
  const frame = document.querySelector('iframe.preview');
  const status = document.getElementById('unsaved');
  const drawButton = document.getElementById('draw-preview');
  const pause = 500;
  // Text typed before this script came, or brought back by the browser, counts as not saved.
  const saved = changedAlready() ? null : snapshot();
  let timer = 0;
  let asked = 0;
  let leaving = false;

  function fields() {
    return new URLSearchParams(new FormData(form));
  }

  function snapshot() {
    return fields().toString();
  }

  function changedAlready() {
    return [...form.elements].some(field => field.type !== 'hidden' && field.defaultValue !== undefined && field.value !== field.defaultValue);
  }

  function say(words) {
    if (status.textContent !== words) {
      status.textContent = words;
    }
  }

  // A page that is drawn anew stays where the person was reading.
  async function draw() {
    const number = ++asked;
    let answer;
    try {
      answer = await fetch(drawButton.formAction, { method: 'POST', body: fields(), redirect: 'manual' });
    } catch {
      say('The portal cannot be reached. What you typed is still here.');
      return;
    }
    if (!answer.ok) {
      tellOfEndedSession();
      return;
    }
    const page = await answer.text();
    if (number !== asked || !frame.contentDocument) {
      return;
    }
    const next = new DOMParser().parseFromString(page, 'text/html');
    const main = frame.contentDocument.querySelector('main');
    const nextMain = next.querySelector('main');
    if (main && nextMain) {
      main.replaceWith(frame.contentDocument.adoptNode(nextMain));
    } else {
      frame.srcdoc = page;
    }
    say(snapshot() === saved ? '' : 'Not saved yet.');
  }

  function tellOfEndedSession() {
    say('');
    const link = document.createElement('a');
    link.href = '/desk/sign-in';
    link.target = '_blank';
    link.rel = 'opener';
    link.textContent = 'Sign in in another tab';
    status.append('Your session has ended. What you typed is still here. ', link, ', then save.');
  }

  if (saved === null) {
    draw();
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(draw, pause);
  });

  drawButton.addEventListener('click', event => {
    event.preventDefault();
    draw();
  });

  // Before anything leaves this page, ask whether it would be taken.
  form.addEventListener('submit', async event => {
    if (leaving) {
      return;
    }
    event.preventDefault();
    const button = event.submitter;
    let here;
    try {
      here = await fetch('/desk/account', { redirect: 'manual' });
    } catch {
      say('The portal cannot be reached. What you typed is still here.');
      return;
    }
    if (!here.ok) {
      tellOfEndedSession();
      return;
    }
    leaving = true;
    form.requestSubmit(button);
  });

  window.addEventListener('beforeunload', event => {
    if (!leaving && snapshot() !== saved) {
      event.preventDefault();
    }
  });
})();
