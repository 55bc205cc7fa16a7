// Writes the body as it will look, over the plain field, which stays the form's own and can be had back at any time.
// What is pasted from Word or the web is set down in the few elements that a release has; the portal cleans it again.
// Why not a ready-made editor: none that runs under the desk's content policy without a bundler keeps table heads, quotations
// with their speaker, footnotes and figures, which a release must not lose.
(() => {
  const BLOCKS = ['P', 'H2', 'H3', 'H4', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'FOOTER', 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TH', 'TD',
    'PRE', 'FIGURE', 'FIGCAPTION'];
  const INLINE = ['A', 'STRONG', 'EM', 'SUP', 'SUB', 'BR', 'IMG'];
  const RENAMED = { B: 'STRONG', I: 'EM', H1: 'H2', H5: 'H4', H6: 'H4', DIV: 'P', TFOOT: 'TBODY', CITE: 'EM', DFN: 'EM' };
  const KEPT = { A: ['href'], TD: ['colspan', 'rowspan', 'class'], TH: ['scope', 'colspan', 'rowspan'], OL: ['start'], P: ['class'], IMG: ['src', 'alt'] };
  const DROPPED = ['SCRIPT', 'STYLE', 'META', 'LINK', 'TITLE', 'XML', 'TEMPLATE', 'HEAD', 'NOSCRIPT', 'OBJECT', 'svg', 'math'];
  const HOLDERS = ['TABLE', 'THEAD', 'TBODY', 'TR', 'UL', 'OL', 'BLOCKQUOTE', 'FIGURE'];
  const CLASSES = { P: 'footnote', TD: 'num' };

  document.querySelectorAll('textarea.markup').forEach(start);

  function start(plain) {
    const label = plain.closest('.field').querySelector('label');
    const pictures = plain.form.dataset.pictures || '';
    const area = document.createElement('div');
    const toolbar = document.createElement('div');
    const switcher = document.createElement('button');
    let rich = false;

    area.className = 'rich-text';
    area.contentEditable = 'true';
    area.setAttribute('role', 'textbox');
    area.setAttribute('aria-multiline', 'true');
    area.setAttribute('aria-label', label.textContent);
    if (plain.hasAttribute('aria-describedby')) {
      area.setAttribute('aria-describedby', plain.getAttribute('aria-describedby'));
    }
    area.spellcheck = true;
    area.hidden = true;
    toolbar.className = 'toolbar';
    toolbar.setAttribute('role', 'toolbar');
    toolbar.setAttribute('aria-label', 'Formatting of: ' + label.textContent);
    toolbar.hidden = true;
    switcher.type = 'button';
    switcher.className = 'quiet switch';
    plain.before(switcher, toolbar);
    plain.after(area);

    const buttons = [
      button('Bold', 'bold', () => command('bold'), () => document.queryCommandState('bold'), 'Control+B'),
      button('Italic', 'italic', () => command('italic'), () => document.queryCommandState('italic'), 'Control+I'),
      button('Heading', 'h2', () => block('h2'), () => within('H2') !== null, 'Control+Alt+2'),
      button('Smaller heading', 'h3', () => block('h3'), () => within('H3') !== null, 'Control+Alt+3'),
      button('List', 'ul', () => command('insertUnorderedList'), () => within('UL') !== null, 'Control+Shift+8'),
      button('Numbered list', 'ol', () => command('insertOrderedList'), () => within('OL') !== null, 'Control+Shift+7'),
      button('Quotation', 'blockquote', () => block('blockquote'), () => within('BLOCKQUOTE') !== null),
      button('Link …', 'link', link, () => within('A') !== null, 'Control+K'),
      button('Table …', 'table', table),
      button('Figure …', 'figure', figure),
      button('Undo', 'undo', () => command('undo'), null, 'Control+Z'),
      button('Redo', 'redo', () => command('redo'), null, 'Control+Y')
    ];
    toolbar.append(...buttons.map(one => one.element));
    buttons[0].element.tabIndex = 0;

    function button(words, name, act, state, keys) {
      const element = document.createElement('button');
      element.type = 'button';
      element.className = 'quiet';
      element.textContent = words;
      element.dataset.name = name;
      element.tabIndex = -1;
      if (state) {
        element.setAttribute('aria-pressed', 'false');
      }
      if (keys) {
        element.setAttribute('aria-keyshortcuts', keys);
        element.title = words + ' (' + keys.replaceAll('Control', 'Ctrl') + ')';
      }
      // The selection stays in the text while a button is pressed.
      element.addEventListener('mousedown', event => event.preventDefault());
      element.addEventListener('click', () => {
        act();
        sync();
        showState();
      });
      return { element, state, keys, act };
    }

    // As the toolbar pattern of ARIA has it: one stop of the Tab key, and arrows within.
    toolbar.addEventListener('keydown', event => {
      const all = buttons.map(one => one.element);
      const at = all.indexOf(document.activeElement);
      const to = { ArrowRight: (at + 1) % all.length, ArrowLeft: (at + all.length - 1) % all.length, Home: 0, End: all.length - 1 }[event.key];
      if (at >= 0 && to !== undefined) {
        event.preventDefault();
        all.forEach(one => { one.tabIndex = -1; });
        all[to].tabIndex = 0;
        all[to].focus();
      } else if (event.key === 'Escape') {
        area.focus();
      }
    });

    function command(name, value) {
      area.focus();
      document.execCommand('defaultParagraphSeparator', false, 'p');
      document.execCommand('styleWithCSS', false, false);
      document.execCommand(name, false, value);
    }

    function block(name) {
      command('formatBlock', within(name.toUpperCase()) === null ? name : 'p');
    }

    function within(name) {
      const node = document.getSelection().anchorNode;
      const element = node && (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
      const found = element && area.contains(element) ? element.closest(name) : null;
      return found && area.contains(found) && found !== area ? found : null;
    }

    function link() {
      const old = within('A');
      ask('Address of the link; empty for none', old ? old.getAttribute('href') : 'https://', address => {
        if (address === '' || address === 'https://') {
          command('unlink');
        } else if (document.getSelection().isCollapsed && !old) {
          insert('<a href="' + escaped(address) + '">' + escaped(address) + '</a>');
        } else {
          command('createLink', address);
        }
      });
    }

    function table() {
      ask('Columns and rows of the table', '3 x 4', size => {
        const [columns, rows] = (size.match(/\d+/g) || []).map(Number);
        if (!(columns > 0 && rows > 0 && columns <= 30 && rows <= 200)) {
          return;
        }
        const head = '<tr>' + '<th scope="col">…</th>'.repeat(columns) + '</tr>';
        const row = '<tr><th scope="row">…</th>' + '<td>…</td>'.repeat(columns - 1) + '</tr>';
        insert('<table><thead>' + head + '</thead><tbody>' + row.repeat(Math.max(rows - 1, 1)) + '</tbody></table><p><br></p>');
      });
    }

    function figure() {
      const names = (plain.form.dataset.figures || '').split(' ').filter(name => name !== '');
      if (names.length === 0) {
        ask('The draft has no pictures yet. Save it and attach one; then write its name here', '', () => {});
        return;
      }
      ask('Name of the picture: ' + names.join(', '), names[0], name => {
        if (names.includes(name)) {
          insert('<figure><img src="' + escaped(pictures + name) + '" alt=""><figcaption>Caption</figcaption></figure><p><br></p>');
        }
      });
    }

    // Asked beside the toolbar, by keyboard like everything else.
    function ask(words, value, then) {
      const selection = document.getSelection();
      const range = selection.rangeCount > 0 && area.contains(selection.anchorNode) ? selection.getRangeAt(0).cloneRange() : null;
      toolbar.parentElement.querySelectorAll('.ask').forEach(old => old.remove());
      const box = document.createElement('div');
      const name = document.createElement('label');
      const field = document.createElement('input');
      const take = document.createElement('button');
      const leave = document.createElement('button');
      box.className = 'ask';
      name.textContent = words;
      field.value = value;
      field.id = plain.id + '-ask';
      name.htmlFor = field.id;
      take.type = leave.type = 'button';
      take.className = leave.className = 'quiet';
      take.textContent = 'Insert';
      leave.textContent = 'Not now';
      box.append(name, field, take, leave);
      toolbar.after(box);
      field.focus();
      field.select();

      function done(taken) {
        box.remove();
        area.focus();
        if (range) {
          selection.removeAllRanges();
          selection.addRange(range);
        }
        if (taken) {
          then(field.value.trim());
          sync();
        }
      }

      take.addEventListener('click', () => done(true));
      leave.addEventListener('click', () => done(false));
      box.addEventListener('input', event => event.stopPropagation());
      box.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
          done(false);
        } else if (event.key === 'Enter' && event.target === field) {
          event.preventDefault();
          done(true);
        }
      });
    }

    function insert(html) {
      command('insertHTML', html);
    }

    function showState() {
      buttons.filter(one => one.state).forEach(one => {
        const on = String(one.state());
        if (one.element.getAttribute('aria-pressed') !== on) {
          one.element.setAttribute('aria-pressed', on);
        }
      });
    }

    document.addEventListener('selectionchange', () => {
      if (rich && area.contains(document.getSelection().anchorNode)) {
        showState();
      }
    });

    area.addEventListener('keydown', event => {
      if (!(event.ctrlKey || event.metaKey)) {
        if (event.altKey && event.key === 'F10') {
          event.preventDefault();
          buttons.find(one => one.element.tabIndex === 0).element.focus();
        }
        return;
      }
      const pressed = ['Control', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', event.code.replace(/^(Key|Digit)/, '')]
        .filter(part => part !== '').join('+');
      const shortcut = buttons.find(one => one.keys === pressed && !['undo', 'redo'].includes(one.element.dataset.name));
      if (shortcut) {
        event.preventDefault();
        shortcut.act();
        sync();
        showState();
      }
    });

    area.addEventListener('paste', event => {
      event.preventDefault();
      const html = event.clipboardData.getData('text/html');
      insert(html ? cleaned(html, pictures) : paragraphs(event.clipboardData.getData('text/plain')));
      sync();
    });

    area.addEventListener('drop', event => event.preventDefault());

    area.addEventListener('input', sync);

    function sync() {
      if (rich) {
        plain.value = cleaned(area.innerHTML, pictures).replace(/></g, '>\n<').replace(/\n(<\/?(a|strong|em|sup|sub|br|img|figcaption))/g, '$1');
        plain.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }

    function show(wanted) {
      rich = wanted;
      if (rich) {
        area.innerHTML = shown(plain.value, pictures);
        if (area.textContent.trim() === '' && !area.querySelector('img')) {
          area.innerHTML = '<p><br></p>';
        }
      }
      area.hidden = toolbar.hidden = !rich;
      plain.hidden = rich;
      switcher.textContent = rich ? 'Write it as plain text or HTML' : 'Write it as it will look';
      toolbar.parentElement.querySelectorAll('.ask').forEach(old => old.remove());
    }

    label.addEventListener('click', () => {
      if (rich) {
        area.focus();
      }
    });

    switcher.addEventListener('click', () => {
      show(!rich);
      (rich ? area : plain).focus();
    });

    show(plain.getAttribute('aria-invalid') !== 'true');
  }

  function escaped(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }

  function paragraphs(text) {
    return text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/).filter(one => one.trim() !== '')
      .map(one => '<p>' + escaped(one.trim()).replace(/\n/g, '<br>') + '</p>').join('');
  }

  // What stands in the field, to be edited as it will look.
  function shown(value, pictures) {
    return /<\/?[A-Za-z][^>]*>|<!--/.test(value) ? cleaned(value, pictures, true) : paragraphs(value);
  }

  // Sets down in the elements of a release whatever comes in; nothing in it ever runs, as it is parsed apart from the page.
  function cleaned(html, pictures, forShow) {
    const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html);
    // Styles are read and never applied, handlers dropped: under other names the desk's content policy has nothing to refuse.
    const source = (fragment ? fragment[1] : html).replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\s(style|on\w+)\s*=/gi, ' data-$1='));
    const page = new DOMParser().parseFromString(source, 'text/html');
    listsOfWord(page);
    const out = document.implementation.createHTMLDocument('').createElement('div');
    [...page.body.childNodes].forEach(node => copy(node, out, pictures, forShow));
    loose(out);
    out.querySelectorAll('td > p:only-child, th > p:only-child, li > p:only-child').forEach(one => one.replaceWith(...one.childNodes));
    out.querySelectorAll('p, h2, h3, h4, li, strong, em, a, sup, sub').forEach(one => {
      if (one.textContent.trim() === '' && !one.querySelector('img')) {
        one.replaceWith(...(one.matches('strong, em, a, sup, sub') ? one.childNodes : []));
      }
    });
    return out.innerHTML.trim();
  }

  // Word writes its lists as paragraphs with a bullet of their own.
  function listsOfWord(page) {
    let list = null;
    page.querySelectorAll('p').forEach(line => {
      if (!/mso-list:\s*l\d/i.test(line.getAttribute('data-style') || '')) {
        return;
      }
      const marker = [...line.querySelectorAll('span')].find(span => /mso-list:\s*Ignore/i.test(span.getAttribute('data-style') || ''));
      const ordered = marker !== undefined && /^\s*\(?\d+[.)]/.test(marker.textContent);
      marker?.remove();
      const before = line.previousElementSibling;
      if (list === null || before !== list || (list.tagName === 'OL') !== ordered) {
        list = page.createElement(ordered ? 'ol' : 'ul');
        line.before(list);
      }
      const item = page.createElement('li');
      item.append(...line.childNodes);
      list.append(item);
      line.remove();
    });
  }

  function copy(node, into, pictures, forShow) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (HOLDERS.includes(into.tagName) && node.data.trim() === '') {
        return;
      }
      into.append(node.data.replace(/[\s\u00a0]+/g, match => match.includes('\u00a0') && !/\s/.test(match.replaceAll('\u00a0', '')) ? '\u00a0' : ' '));
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.includes(node.tagName)) {
      return;
    }
    const style = node.getAttribute('data-style') || '';
    if (/display:\s*none|mso-hide:\s*all/i.test(style)) {
      return;
    }
    let name = RENAMED[node.tagName] || node.tagName;
    if (name === 'P' && node.tagName === 'DIV' && node.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, figure, pre')) {
      name = '';
    }
    const heading = /mso-outline-level:\s*([1-6])/i.exec(style);
    if (name === 'P' && (heading || /^(MsoTitle|MsoHeading)/.test(node.className))) {
      name = 'H' + Math.min(Math.max(heading ? Number(heading[1]) : 2, 2), 4);
    }
    if (name === 'STRONG' && /(?:^|[;\s])font-weight:\s*(normal|400)/i.test(style)) {
      name = '';
    }
    let place = into;
    if (BLOCKS.includes(name) || INLINE.includes(name)) {
      place = into.ownerDocument.createElement(name);
      (KEPT[name] || []).filter(attribute => node.hasAttribute(attribute)).forEach(attribute => place.setAttribute(attribute, node.getAttribute(attribute)));
      if (place.hasAttribute('class') && place.className !== CLASSES[name]) {
        place.removeAttribute('class');
      }
      if (name === 'A' && !/^(https?:\/\/|mailto:|tel:)/i.test(place.getAttribute('href') || '')) {
        place = into;
      } else if (name === 'IMG' && !picture(place, pictures, forShow)) {
        return;
      } else {
        into.append(place);
      }
    }
    let styled = place;
    if (node.tagName === 'SPAN' && /(?:^|[;\s])font-weight:\s*(bold|[6-9]00)/i.test(style)) {
      styled = styled.appendChild(into.ownerDocument.createElement('strong'));
    }
    if (node.tagName === 'SPAN' && /(?:^|[;\s])font-style:\s*italic/i.test(style)) {
      styled = styled.appendChild(into.ownerDocument.createElement('em'));
    }
    [...node.childNodes].forEach(child => copy(child, styled, pictures, forShow));
  }

  // Only the draft's own pictures: in the field by their name, on the page by their address.
  function picture(image, pictures, forShow) {
    const source = image.getAttribute('src') || '';
    const name = pictures !== '' && source.startsWith(pictures) ? source.slice(pictures.length) : source;
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) {
      return false;
    }
    image.setAttribute('src', forShow ? pictures + name : name);
    return true;
  }

  // Words outside of any block become paragraphs.
  function loose(out) {
    let paragraph = null;
    [...out.childNodes].forEach(node => {
      if (node.nodeType === Node.ELEMENT_NODE && BLOCKS.includes(node.tagName)) {
        paragraph = null;
      } else if (paragraph === null && node.nodeType === Node.TEXT_NODE && node.data.trim() === '') {
        node.remove();
      } else {
        if (paragraph === null) {
          paragraph = out.ownerDocument.createElement('p');
          node.before(paragraph);
        }
        paragraph.append(node);
      }
    });
  }
})();
