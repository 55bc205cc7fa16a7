// Draws the preview while somebody types, tells colleagues who is there, and keeps a text from being lost to an ended
// session, a lost network or a closed tab: it stays in the page, and nowhere else. The form does all its work without this script.
(() => {
  const form = document.getElementById('editor');
  const frame = document.querySelector('iframe.preview');
  const status = document.getElementById('unsaved');
  const presence = document.getElementById('presence');
  const drawButton = document.getElementById('draw-preview');
  const pause = 500;
  const again = 5000;
  const beat = 30000;
  // Text typed before this script came, or brought back by the browser, counts as not saved.
  const saved = changedAlready() ? null : snapshot();
  let timer = 0;
  let asked = 0;
  let unreachable = 0;
  let sending = null;
  let leaving = false;

  function fields() {
    return new URLSearchParams(new FormData(form));
  }

  function snapshot() {
    return fields().toString();
  }

  function changedAlready() {
    return [...form.elements].some(field => field.type !== 'hidden' && field.type !== 'radio'
      && field.defaultValue !== undefined && field.value !== field.defaultValue);
  }

  function say(words) {
    if (status.textContent !== words) {
      status.textContent = words;
    }
  }

  // What cannot be sent now is tried again, until it can.
  function keepTrying() {
    say(sending === null
      ? 'The portal cannot be reached. What you typed is still here; do not close this page.'
      : 'The portal cannot be reached. What you typed is still here; it is saved as soon as the portal can be reached. Do not close this page.');
    clearTimeout(unreachable);
    unreachable = setTimeout(tryAgain, again);
  }

  function tryAgain() {
    clearTimeout(unreachable);
    unreachable = 0;
    if (sending === null) {
      draw();
    } else {
      send();
    }
  }

  window.addEventListener('online', () => {
    if (unreachable !== 0) {
      tryAgain();
    }
  });

  // A page that is drawn anew stays where the person was reading.
  async function draw() {
    const number = ++asked;
    let answer;
    try {
      answer = await fetch(drawButton.formAction, { method: 'POST', body: fields(), redirect: 'manual' });
    } catch {
      keepTrying();
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

  // Before anything leaves this page, ask whether it would be taken. A second click changes nothing.
  form.addEventListener('submit', event => {
    if (leaving) {
      return;
    }
    event.preventDefault();
    if (sending === null) {
      sending = event.submitter;
      send();
    }
  });

  async function send() {
    let here;
    try {
      here = await fetch('/desk/account', { redirect: 'manual' });
    } catch {
      keepTrying();
      return;
    }
    const button = sending;
    sending = null;
    if (!here.ok) {
      tellOfEndedSession();
      return;
    }
    leaving = true;
    form.requestSubmit(button);
  }

  // A form that was sent and is shown again by the browser's back button can be sent again.
  window.addEventListener('pageshow', () => {
    leaving = false;
  });

  window.addEventListener('beforeunload', event => {
    if (!leaving && snapshot() !== saved) {
      event.preventDefault();
    }
  });

  function aboutThisPage() {
    return new URLSearchParams(['form-token', 'basedOn'].map(name => [name, form.elements[name].value]));
  }

  async function tellColleagues() {
    try {
      const answer = await fetch(presence.dataset.path, { method: 'POST', body: aboutThisPage(), redirect: 'manual' });
      if (answer.ok) {
        const company = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
        if (company.textContent.trim() !== presence.textContent.trim()) {
          presence.replaceChildren(...company.childNodes);
        }
      }
    } catch {
      // The next beat tells.
    }
  }

  setInterval(tellColleagues, beat);

  window.addEventListener('pagehide', () => {
    const goodbye = aboutThisPage();
    goodbye.append('left', 'yes');
    navigator.sendBeacon(presence.dataset.path, goodbye);
  });
})();
