
'use strict';
{
  // Whatever vats say is written as text, never as markup.
  const SVG = 'http://www.w3.org/2000/svg';
  const GUTTER = 44, ROW = 26, MARGIN = 24, ACTIVE = 4, LOOP = 26, TEXT = 380;
  const data = JSON.parse(document.getElementById('data').textContent);
  const element = id => document.getElementById(id);
  const hues = new Map(data.lanes.map((lane, i) => [lane.id, 'c' + i % 8]));
  const names = new Map(data.lanes.map(lane => [lane.id, lane.name]));
  const only = new Set(); // lanes, if not all
  let chosen = null;
  let drawn = [];

  const rows = [];
  for (const turn of data.turns) {
    for (const arrow of turn.arrows) rows.push({turn, arrow});
    for (const line of turn.log) rows.push({turn, note: line});
    if (turn.fault !== null) rows.push({turn, note: turn.fault, isFault: true});
  }

  const isAnswer = arrow => arrow.kind !== 'MESSAGE' && arrow.kind !== 'DROPPED';
  const isBad = arrow => arrow.kind === 'REJECTED' || arrow.kind === 'DROPPED';

  function label(arrow) {
    const what = arrow.method || arrow.subject;
    if (!isAnswer(arrow)) return what + '(' + arrow.text + ')';
    return what + (arrow.kind === 'REJECTED' ? ' ! ' : ' = ') + arrow.text;
  }

  function isShown(row) {
    const text = element('search').value.trim().toLowerCase();
    const lanes = row.arrow ? [row.arrow.from, row.arrow.to] : [row.turn.lane];
    if (only.size > 0 && !lanes.some(lane => only.has(lane))) return false;
    if (row.arrow && isAnswer(row.arrow) && !element('answers').checked) return false;
    if (!row.arrow && !row.isFault && !element('log').checked) return false;
    const said = row.arrow ? label(row.arrow) + ' ' + row.arrow.subject : row.note;
    return said.toLowerCase().includes(text);
  }

  const pen = document.createElement('canvas').getContext('2d');
  pen.font = '11px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace';
  const measure = text => pen.measureText(text.slice(0, 400)).width;

  function shortened(text, room) {
    if (measure(text) <= room) return text;
    const all = [...text.slice(0, 400)];
    let low = 0, high = all.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (measure(all.slice(0, middle).join('') + '…') <= room) low = middle; else high = middle - 1;
    }
    return all.slice(0, low).join('') + '…';
  }

  function add(parent, name, attributes, text) {
    const node = document.createElementNS(SVG, name);
    for (const key in attributes) node.setAttribute(key, attributes[key]);
    if (text !== undefined) node.textContent = text;
    parent.append(node);
    return node;
  }

  function draw() {
    const shown = rows.filter(isShown);
    const used = new Set();
    for (const row of shown) {
      used.add(row.turn.lane);
      if (row.arrow) used.add(row.arrow.from).add(row.arrow.to);
    }
    const lanes = data.lanes.filter(lane => used.has(lane.id));
    const room = element('scroll').clientWidth - GUTTER - MARGIN;
    const wide = Math.max(54, Math.min(240, Math.floor(room / Math.max(1, lanes.length))));
    const x = new Map(lanes.map((lane, i) => [lane.id, GUTTER + wide * (i + 0.5)]));
    const width = GUTTER + wide * lanes.length + MARGIN;
    drawNames(lanes, x, wide, width);
    const svg = element('picture');
    svg.replaceChildren();
    const height = ROW * shown.length + 14;
    svg.setAttribute('width', width);
    svg.setAttribute('height', height);
    for (const lane of lanes) add(svg, 'path', {class: 'life', d: `M${x.get(lane.id)} 0V${height}`});
    drawn = shown.map((row, i) => drawRow(svg, row, i, shown, x, width));
    element('nothing').hidden = shown.length > 0;
    const messages = shown.filter(row => row.arrow).length;
    const all = rows.filter(row => row.arrow).length;
    element('count').textContent = (messages === all ? '' : messages + ' of ') + all
        + (all === 1 ? ' message' : ' messages');
    element('all').hidden = only.size === 0;
    mark();
  }

  function drawNames(lanes, x, wide, width) {
    const bar = element('names');
    bar.replaceChildren();
    bar.style.minWidth = width + 'px';
    for (const lane of lanes) {
      const button = document.createElement('button');
      const text = document.createElement('span');
      text.textContent = lane.name;
      button.append(text);
      button.className = hues.get(lane.id);
      button.title = lane.name + ': show only what it takes part in';
      button.setAttribute('aria-pressed', only.has(lane.id));
      button.style.left = x.get(lane.id) + 'px';
      button.style.maxWidth = wide - 8 + 'px';
      button.onclick = () => {
        if (!only.delete(lane.id)) only.add(lane.id);
        draw();
      };
      bar.append(button);
    }
  }

  function drawRow(svg, row, i, shown, x, width) {
    const y = ROW * i;
    const group = add(svg, 'g', {class: 'row'});
    add(group, 'rect', {class: 'hit', x: 0.5, y: y + 0.5, width: width - 1, height: ROW - 1});
    for (const at of x.values()) add(group, 'path', {class: 'life', d: `M${at} ${y}v${ROW}`});
    const isFirst = i === 0 || shown[i - 1].turn !== row.turn;
    const isLast = i === shown.length - 1 || shown[i + 1].turn !== row.turn;
    const lane = x.get(row.turn.lane);
    const top = isFirst ? y + 13 : y;
    add(group, 'rect', {
      class: 'box ' + hues.get(row.turn.lane), x: lane - ACTIVE, y: top, width: 2 * ACTIVE,
      height: (isLast ? y + ROW - 1 : y + ROW) - top});
    if (isFirst) add(group, 'text', {class: 'crank', x: GUTTER - 10, y: y + 22, 'text-anchor': 'end'}, row.turn.crank);
    if (row.arrow) drawArrow(group, row.arrow, y, x, width); else drawNote(group, row, lane, y, width);
    group.onclick = () => choose(row === chosen ? null : row);
    group.onmouseenter = () => tell(row);
    group.onmouseleave = () => tell(chosen);
    return {row, group};
  }

  function drawNote(group, row, lane, y, width) {
    const text = (row.isFault ? '✗ ' : '') + row.note;
    const right = width - lane - 14, left = lane - GUTTER - 14;
    const isLeft = measure(text) > right && left > right;
    add(group, 'text', {
      class: 'label ' + (row.isFault ? 'fault' : 'note'), x: lane + (isLeft ? -10 : 10), y: y + 18,
      'text-anchor': isLeft ? 'end' : 'start'}, shortened(text, isLeft ? left : right));
  }

  function drawArrow(group, arrow, y, x, width) {
    const from = x.get(arrow.from), to = x.get(arrow.to), line = y + 19;
    const colour = isBad(arrow) ? 'bad' : hues.get(arrow.from);
    const dotted = isAnswer(arrow) ? ' dotted' : '';
    if (from === to) {
      const start = from + ACTIVE;
      add(group, 'path', {class: `arrow ${colour}${dotted}`, d: `M${start} ${line - 3}h${LOOP}v6h${7 - LOOP}`});
      add(group, 'path', {class: `tip ${colour}`, d: `M${start} ${line + 3}l8 -4v8z`});
    } else {
      const way = to > from ? 1 : -1;
      const end = to - way * ACTIVE;
      add(group, 'path', {class: `arrow ${colour}${dotted}`, d: `M${from} ${line}H${end - way * 6}`});
      add(group, 'path', {class: `tip ${colour}`, d: `M${end} ${line}l${-8 * way} -4v8z`});
    }
    // Nothing else is in the row: a long text may pass other lines, to the side that has more room.
    const text = label(arrow), near = Math.min(from, to), far = Math.max(from, to);
    const most = Math.max(TEXT, far - near - 16);
    const rightward = Math.min(most, width - near - 16), leftward = Math.min(most, far - GUTTER - 16);
    const isLeft = near < far && measure(text) > rightward && leftward > rightward;
    add(group, 'text', {
      class: 'label', x: isLeft ? far - 10 : near + 10, y: y + 14, 'text-anchor': isLeft ? 'end' : 'start'},
      shortened(text, isLeft ? leftward : rightward));
  }

  const WORDS = {
    MESSAGE: 'sent', DROPPED: 'dropped, for its receiver is terminated; sent', FULFILLED: 'fulfilled',
    FORWARDED: 'stands for an object since it was resolved', REJECTED: 'rejected'};

  function tell(row) {
    element('detail').hidden = row === null;
    if (row === null) return;
    const what = element('what');
    const arrow = row.arrow;
    const who = names.get(row.turn.lane);
    if (!arrow) {
      what.textContent = `crank ${row.turn.crank} · ${who} ${row.isFault ? 'was aborted' : 'logged'}`;
      element('text').textContent = row.note;
      return;
    }
    const subject = isAnswer(arrow) ? arrow.subject + ' ' : '';
    what.textContent = `crank ${row.turn.crank} · ${names.get(arrow.from)} → ${names.get(arrow.to)} · `
        + `${subject}${WORDS[arrow.kind]} in crank ${arrow.sentIn}`;
    const cause = drawn.find(other => other.row.turn.crank === arrow.sentIn);
    if (cause) {
      const button = document.createElement('button');
      button.textContent = 'go to ' + arrow.sentIn;
      button.onclick = () => choose(cause.row, true);
      what.append(button);
    }
    const target = isAnswer(arrow) ? '' : arrow.subject + '.';
    element('text').textContent = target + label(arrow);
  }

  function choose(row, isFar) {
    chosen = row;
    mark();
    tell(row);
    const found = drawn.find(other => other.row === row);
    if (found && isFar) found.group.scrollIntoView({block: 'center'});
  }

  // What caused the chosen crank, and what it caused.
  function mark() {
    for (const {row, group} of drawn) {
      const isCause = chosen !== null && chosen.arrow && chosen.arrow.sentIn === row.turn.crank;
      const isEffect = chosen !== null && row.arrow && row.arrow.sentIn === chosen.turn.crank;
      group.classList.toggle('chosen', row === chosen);
      group.classList.toggle('near', row !== chosen && Boolean(isCause || isEffect));
    }
  }

  document.onkeydown = event => {
    if (event.target === element('search')) {
      if (event.key === 'Escape') element('scroll').focus();
      return;
    }
    const at = drawn.findIndex(other => other.row === chosen);
    if (event.key === '/') element('search').focus();
    else if (event.key === 'Escape') choose(null);
    else if (event.key === 'ArrowDown' && at + 1 < drawn.length) choose(drawn[at + 1].row);
    else if (event.key === 'ArrowUp' && at > 0) choose(drawn[at - 1].row);
    else return;
    event.preventDefault();
    const found = drawn.find(other => other.row === chosen);
    if (found) found.group.scrollIntoView({block: 'nearest'});
  };
  for (const method of new Set(rows.filter(row => row.arrow).map(row => row.arrow.method))) {
    const option = document.createElement('option');
    option.value = method;
    element('methods').append(option);
  }
  element('search').oninput = draw;
  element('answers').onchange = draw;
  element('log').onchange = draw;
  element('all').onclick = () => {
    only.clear();
    draw();
  };
  element('theme').onclick = () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme === undefined
        ? matchMedia('(prefers-color-scheme: dark)').matches
        : root.dataset.theme === 'dark';
    root.dataset.theme = isDark ? 'light' : 'dark';
  };
  window.onresize = draw;
  draw();
}
