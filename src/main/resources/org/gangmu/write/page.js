'use strict';
(function () {
  const root = document.documentElement, body = document.body;
  const byId = id => document.getElementById(id);
  const source = byId('source'), summary = byId('summary'), why = byId('why'), search = byId('search'), found = byId('found');
  const data = JSON.parse(byId('data').textContent);
  const wide = matchMedia('(min-width: 860px)');
  root.classList.add('js');
  body.classList.add('show-summary');

  const pieces = new Map(), lines = new Map(), order = [];
  for (const e of source.querySelectorAll('.s')) {
    const n = e.dataset.s;
    if (!pieces.has(n)) { pieces.set(n, []); order.push(n); e.tabIndex = -1; }
    pieces.get(n).push(e);
  }
  for (const e of summary.querySelectorAll('.line')) {
    const n = e.dataset.s;
    if (!lines.has(n)) lines.set(n, []);
    lines.get(n).push(e);
  }
  if (order.length) pieces.get(order[0])[0].tabIndex = 0;

  /* language */
  let lang = root.lang.startsWith('zh') ? 0 : 1;
  const say = pair => pair ? pair[lang] : '';
  const word = key => say(data.words[key]);
  const read = (store, key) => { try { return store.getItem(key); } catch (e) { return null; } };
  function setLang(next) {
    lang = next;
    const own = lang ? 'en' : 'zh';
    root.lang = lang ? 'en' : 'zh-Hans';
    for (const e of document.querySelectorAll('[data-zh]')) e.textContent = e.dataset[own];
    for (const name of ['aria-label', 'placeholder', 'title'])
      for (const e of document.querySelectorAll('[data-zh-' + name + ']')) e.setAttribute(name, e.getAttribute('data-' + own + '-' + name));
    const button = byId('lang');
    button.textContent = lang ? '中文' : 'English';
    button.lang = lang ? 'zh' : 'en';
    search.setAttribute('aria-label', search.placeholder);
    if (current) explain(current);
    tell();
  }
  byId('lang').addEventListener('click', () => setLang(1 - lang));

  /* one sentence is looked at: its pieces and its summary lines light up */
  let current = null, chosen = null, chosenLine, pinned = false, timer = 0, at = null;
  const canHighlight = typeof Highlight === 'function' && CSS.highlights;
  /* of several lines from one sentence only the given one */
  function light(n, line) {
    for (const e of document.querySelectorAll('.on')) e.classList.remove('on');
    if (canHighlight) CSS.highlights.delete('clause');
    if (n === null) return;
    for (const e of pieces.get(n) || []) e.classList.add('on');
    for (const e of line ? [line] : lines.get(n) || []) e.classList.add('on');
    if (line && canHighlight) CSS.highlights.set('clause', new Highlight(...clause(n, line.querySelector('a').dataset.spans)));
  }
  /* the stretches of a sentence that a line quotes; none if it quotes all of it */
  function clause(n, spans) {
    const out = [];
    let length = 0, quoted = 0, before = 0;
    const wanted = spans.split(' ').map(s => s.split('-').map(Number));
    for (const e of pieces.get(n) || []) {
      const size = e.textContent.length, start = Number(e.dataset.at);
      for (const [from, to] of wanted) {
        const a = Math.max(from, start) - start, b = Math.min(to, start + size) - start;
        if (a < b) { out.push([before + a, before + b]); quoted += b - a; }
      }
      before += size;
      length += size;
    }
    return quoted < length - 1 ? out.map(r => range(n, r[0], r[1])) : [];
  }
  function flash(elements) {
    for (const e of elements) {
      e.classList.remove('flash');
      void e.offsetWidth;
      e.classList.add('flash');
    }
  }
  function show(e) {
    if (e) e.scrollIntoView({block: 'center', inline: 'nearest'});
    /* blocks that were never drawn have a guessed height: once they are drawn the place is right */
    if (e) requestAnimationFrame(() => e.scrollIntoView({block: 'center', inline: 'nearest'}));
  }
  function view(name) {
    body.classList.toggle('show-summary', name === 'summary');
    body.classList.toggle('show-source', name === 'source');
    for (const b of document.querySelectorAll('[data-view]')) b.setAttribute('aria-pressed', String(b.dataset.view === name));
  }
  for (const b of document.querySelectorAll('[data-view]')) b.addEventListener('click', () => { hide(); view(b.dataset.view); });

  function toSource(n, line) {
    const all = pieces.get(n);
    if (!all) return;
    if (!wide.matches) view('source');
    hide();
    chosen = n;
    chosenLine = line;
    light(n, line);
    rove(n);
    show(all[0]);
    flash(all);
  }
  function toSummary(n) {
    const all = lines.get(n);
    if (!all) return false;
    if (!wide.matches) { hide(); view('summary'); }
    chosen = n;
    chosenLine = undefined;
    light(n);
    show(all[0]);
    return true;
  }
  summary.addEventListener('click', event => {
    const a = event.target.closest('a[href^="#s"]');
    if (!a) return;
    event.preventDefault();
    toSource(a.getAttribute('href').slice(2), a.closest('.line'));
  });
  summary.addEventListener('mouseover', event => {
    const line = event.target.closest('.line');
    if (line && !pinned) light(line.dataset.s, line);
  });
  summary.addEventListener('mouseleave', () => { if (!pinned) again(); });

  /* the reasons */
  const make = (tag, css, text) => {
    const e = document.createElement(tag);
    if (css) e.className = css;
    if (text !== undefined) e.textContent = text;
    return e;
  };
  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (m, i) => values[i]);
  const signed = v => (v > 0 ? '+' : v < 0 ? '−' : '') + Math.abs(v);
  function explain(n) {
    const s = data.sentences[n];
    why.replaceChildren();
    why.className = 'L-' + s[0];
    const top = make('div', 'top');
    top.append(make('span', 'tag', say(data.labels[s[0]]) || s[0]), make('span', 'soft', word('confidence') + ' ' + s[1]));
    const meter = make('div', 'bar2'), level = make('i');
    level.style.width = Math.round(s[1] * 100) + '%';
    meter.append(level);
    const facts = make('dl');
    const fact = (name, ...value) => { const dd = make('dd'); dd.append(...value); facts.append(make('dt', '', name), dd); };
    const row = data.strings[s[3]], opener = data.strings[s[4]];
    const frame = [say(data.frames[s[2]]) || s[2]];
    if (row === 'kind') frame.push(make('span', 'soft', ' · ' + word('byKind')));
    else if (opener) frame.push(make('span', 'soft', ' · ' + word('openedBy') + ' '), make('span', 'soft', '“' + (opener.length > 44 ? opener.slice(0, 43) + '…' : opener) + '”'));
    if (row && row !== 'kind') frame.push(' ', make('code', '', row));
    fact(word('frame'), ...frame);
    if (s[5].length > 3) {
      const gap = Math.round((s[5][1] - s[5][3]) * 100) / 100;
      fact(word('runnerUp'), (say(data.labels[s[5][2]]) || s[5][2]) + ' ', make('span', 'soft', fill(word('behind'), s[5][3], gap)));
    }
    why.append(top, meter, facts, make('h4', '', word('rules')));
    const list = make('ul');
    const evidence = [];
    for (let i = 0; i < s[6].length; i += 5) evidence.push(s[6].slice(i, i + 5));
    evidence.sort((a, b) => b[4] - a[4] || (b[1] === s[0]) - (a[1] === s[0]) || Math.abs(b[2]) - Math.abs(a[2]));
    for (const [rule, label, strength, words, counted] of evidence) {
      const li = make('li', 'L-' + label + (counted ? '' : ' weak'));
      const text = data.strings[words];
      li.append(make('span', 'pts', signed(strength)), (say(data.labels[label]) || label) + ' ', text ? make('q', '', text) : make('span', 'soft', word('whole')), ' ', make('code', '', data.strings[rule]));
      if (!counted) li.append(make('span', 'soft', ' · ' + word('notCounted')));
      list.append(li);
    }
    if (!evidence.length) list.append(make('li', 'soft', word('noRules')));
    why.append(list);
    if (pinned || !wide.matches) {
      if (lines.has(n)) {
        const go = make('button', '', word('inSummary'));
        go.addEventListener('click', () => toSummary(n));
        why.append(go);
      }
      const close = make('button', '', word('close'));
      close.addEventListener('click', hide);
      why.append(close);
    }
  }
  function open(n, event) {
    current = n;
    at = event ? event.clientX : null;
    light(n);
    explain(n);
    why.hidden = false;
    place();
  }
  /* below the sentence, else above it, else at the foot of the window */
  function place() {
    if (!wide.matches || current === null) return;
    const box = pieces.get(current)[0].getBoundingClientRect(), pane = source.getBoundingClientRect();
    const height = why.offsetHeight, width = why.offsetWidth;
    const below = box.bottom + 8, above = box.top - height - 8;
    const top = below + height < innerHeight - 8 ? below : above > pane.top ? above : innerHeight - height - 8;
    const left = at === null ? box.left : at - width / 3;
    why.style.top = Math.max(pane.top + 8, top) + 'px';
    why.style.left = Math.max(8, Math.min(left, innerWidth - width - 8)) + 'px';
  }
  function hide() {
    clearTimeout(timer);
    pinned = false;
    current = null;
    why.hidden = true;
    again();
  }
  function again() {
    if (current !== null) light(current);
    else light(chosen, chosenLine);
  }
  function clear() {
    chosen = null;
    chosenLine = undefined;
    hide();
  }
  const sentenceAt = event => { const e = event.target.closest('.s'); return e ? e.dataset.s : null; };
  source.addEventListener('mousemove', event => {
    if (pinned || event.pointerType === 'touch') return;
    const n = sentenceAt(event);
    if (n === current && n !== null) return;
    clearTimeout(timer);
    timer = setTimeout(() => { if (n === null) hide(); else open(n, event); }, n === null ? 250 : why.hidden ? 220 : 90);
  });
  source.addEventListener('mouseleave', () => { clearTimeout(timer); if (!pinned) timer = setTimeout(hide, 300); });
  why.addEventListener('mouseenter', () => clearTimeout(timer));
  why.addEventListener('mouseleave', () => { if (!pinned) timer = setTimeout(hide, 300); });
  source.addEventListener('click', event => {
    const n = sentenceAt(event);
    if (n === null) { clear(); return; }
    if (String(getSelection())) return;
    pinned = true;
    chosen = n;
    chosenLine = undefined;
    open(n, event);
    rove(n);
    pieces.get(n)[0].focus({preventScroll: true});
    if (wide.matches) toSummary(n);
  });
  source.addEventListener('scroll', () => {
    if (why.hidden) return;
    const box = pieces.get(current)[0].getBoundingClientRect(), pane = source.getBoundingClientRect();
    if (pinned && box.bottom > pane.top && box.top < pane.bottom) place(); else hide();
  }, {passive: true});
  addEventListener('resize', place);

  /* keys: one sentence is in the tab order, arrows move it */
  let roving = order[0];
  function rove(n) {
    if (pieces.has(roving)) pieces.get(roving)[0].tabIndex = -1;
    roving = n;
    pieces.get(n)[0].tabIndex = 0;
  }
  source.addEventListener('focusin', event => {
    const n = sentenceAt(event);
    if (n !== null && event.target.matches(':focus-visible') && !pinned) open(n);
  });
  source.addEventListener('keydown', event => {
    const n = sentenceAt(event);
    if (n === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = {ArrowDown: 1, ArrowRight: 1, j: 1, ArrowUp: -1, ArrowLeft: -1, k: -1}[event.key];
    if (step) {
      const next = order[order.indexOf(n) + step];
      event.preventDefault();
      if (next === undefined) return;
      pinned = false;
      rove(next);
      const e = pieces.get(next)[0];
      e.focus({preventScroll: true});
      e.scrollIntoView({block: 'nearest'});
      open(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (toSummary(n)) { const a = lines.get(n)[0].querySelector('a'); if (a) a.focus({preventScroll: true}); }
    }
  });
  summary.addEventListener('keydown', event => {
    const a = event.target.closest('a[href^="#s"]');
    if (!a || event.key !== 'Enter') return;
    event.preventDefault();
    const n = a.getAttribute('href').slice(2);
    toSource(n, a.closest('.line'));
    if (pieces.has(n)) pieces.get(n)[0].focus({preventScroll: true});
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      if (document.activeElement === search && search.value) { search.value = ''; look(); } else clear();
    } else if (event.key === '/' && document.activeElement !== search && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  /* filters */
  for (const box of document.querySelectorAll('[data-filter]')) {
    const apply = () => body.classList.toggle('off-' + box.dataset.filter, !box.checked);
    box.addEventListener('change', apply);
    apply();
  }

  /* search */
  const texts = order.map(n => pieces.get(n).map(e => e.textContent).join('').toLowerCase());
  const lineTexts = [...summary.querySelectorAll('.line')].map(e => [e, e.textContent.toLowerCase()]);
  let hits = [], now = -1;
  function tell() {
    found.textContent = !search.value.trim() ? '' : hits.length ? fill(word('found'), now + 1, hits.length) : word('notFound');
  }
  /* the range of a stretch of a sentence's own text, over its pieces and underlined words */
  function range(n, from, to) {
    const out = document.createRange();
    let before = 0, begun = false;
    for (const piece of pieces.get(n)) {
      const walk = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
      for (let t = walk.nextNode(); t; t = walk.nextNode()) {
        const end = before + t.length;
        if (!begun && from < end) { out.setStart(t, from - before); begun = true; }
        if (begun && to <= end) { out.setEnd(t, to - before); return out; }
        before = end;
      }
    }
    return out;
  }
  function look() {
    const query = search.value.trim().toLowerCase();
    for (const e of source.querySelectorAll('.hit')) e.classList.remove('hit');
    if (canHighlight) { CSS.highlights.delete('found'); CSS.highlights.delete('now'); }
    hits = [];
    now = -1;
    if (query) {
      texts.forEach((text, i) => {
        for (let at = text.indexOf(query); at >= 0 && hits.length < 5000; at = text.indexOf(query, at + query.length)) hits.push([order[i], at, at + query.length]);
      });
      if (canHighlight) CSS.highlights.set('found', new Highlight(...hits.map(h => range(...h))));
      else for (const h of hits) for (const e of pieces.get(h[0])) e.classList.add('hit');
    }
    for (const [line, text] of lineTexts) line.classList.toggle('miss', !!query && !text.includes(query));
    if (hits.length) go(0, false); else tell();
  }
  function go(to, switchView) {
    if (!hits.length) return;
    now = (to + hits.length) % hits.length;
    if (canHighlight) CSS.highlights.set('now', new Highlight(range(...hits[now])));
    if (switchView && !wide.matches) view('source');
    show(pieces.get(hits[now][0])[0]);
    tell();
  }
  let typing = 0;
  search.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(look, 120); });
  search.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (now < 0) look(); else go(now + (event.shiftKey ? -1 : 1), true);
  });

  if (/^#s\d+$/.test(location.hash)) toSource(location.hash.slice(2));
})();
