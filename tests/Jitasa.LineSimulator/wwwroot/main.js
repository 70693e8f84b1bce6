import { h, replace } from './dom.js';
import { Desk } from './desk.js';
import { currentLanguage, t } from './text/text.js';
import { toolbar } from './toolbar.js';
import { Tools } from './faults/tools.js';
import { world } from './world.js';

const page = document.getElementById('page');

function show() {
  document.documentElement.lang = currentLanguage();
  document.title = t('pageTitle');
  const tools = new Tools();
  const desk = new Desk();
  const lost = h('p', { class: 'lost-line', role: 'alert', hidden: world.connected }, t('offline'));
  world.on('line', () => { lost.hidden = world.connected; });
  replace(page, toolbar(tools), lost, h('div', { class: 'room' }, h('main', { 'aria-label': t('phones') }, desk.chooser, desk.element), tools.element));
  desk.arrange();
}

async function start() {
  try {
    await world.open();
  } catch {
    replace(page, h('p', { class: 'lost-line', role: 'alert' }, t('cannotStart'), ' ', h('button', { type: 'button', onclick: () => location.reload() }, t('tryAgain'))));
    return;
  }
  show();
}

start();
