import { h, replace } from '../dom.js';
import { body, onBubble } from '../messages/body.js';
import { remember, remembered } from '../remembered.js';
import { languageToggle } from '../text/toggle.js';
import { currentLanguage, t } from '../text/text.js';
import { examples } from './examples.js';

// The part of the screen beside faces and times: what LINE leaves for a card on phones of these widths.
const widths = [360, 390, 430];
const readers = [1, 1.3, 1.6];

const page = document.getElementById('page');
let written = remembered('gallery', undefined) ?? JSON.stringify(examples.urgent, null, 2);

function show() {
  document.documentElement.lang = currentLanguage();
  document.title = t('galleryTitle');
  const said = h('p', { class: 'gallery-said', role: 'status' });
  const chat = h('div', { class: 'timeline', 'aria-label': t('galleryCard') });
  const screen = h('div', { class: 'screen', style: { width: `${remembered('galleryWidth', 390)}px`, '--reader': remembered('reader', 1) } }, chat);
  const tap = action => say(t('galleryTapped', { action: JSON.stringify(action) }));
  const say = (words, wrong = false) => { said.textContent = words; said.classList.toggle('wrong', wrong); };
  const render = () => {
    written = json.value;
    remember('gallery', written);
    try {
      const messages = messagesIn(JSON.parse(written));
      replace(chat, messages.map(message => row(message, tap)));
      say([t('gallerySize', { bytes: new TextEncoder().encode(JSON.stringify(JSON.parse(written))).length }),
        ...messages.filter(message => message.altText).map(message => t('galleryAlt', { words: message.altText }))].join(' · '));
    } catch (problem) {
      say(t('galleryBad', { reason: problem.message }), true);
    }
  };
  const json = h('textarea', { spellcheck: 'false', 'aria-label': t('galleryJson'), value: written, oninput: render });
  const choose = name => { json.value = JSON.stringify(examples[name], null, 2); render(); };
  replace(page,
    h('header', { class: 'toolbar' }, h('img', { src: 'favicon.svg', alt: '', width: '28', height: '28' }),
      h('div', { class: 'toolbar-words' }, h('h1', {}, t('galleryTitle')), h('p', {}, t('galleryAbout'))),
      h('a', { class: 'pill', href: './' }, t('galleryBack')), languageToggle()),
    h('main', { class: 'gallery' },
      h('div', { class: 'gallery-edit' },
        h('div', { class: 'gallery-row' }, h('span', {}, t('gallerySamples')), Object.keys(examples).map(name =>
          h('button', { type: 'button', class: 'pill', onclick: () => choose(name) }, t(`example.${name}`)))),
        json, said,
        h('label', { class: 'gallery-row' }, t('galleryWidth'), h('select', { onchange: event => { remember('galleryWidth', Number(event.target.value)); screen.style.width = `${event.target.value}px`; } },
          widths.map(width => h('option', { value: String(width), selected: width === remembered('galleryWidth', 390) }, `${width} px`)))),
        h('label', { class: 'gallery-row' }, t('galleryReader'), h('select', { onchange: event => { remember('reader', Number(event.target.value)); screen.style.setProperty('--reader', event.target.value); } },
          readers.map(size => h('option', { value: String(size), selected: size === remembered('reader', 1) }, t(`reader.${size}`)))))),
      screen));
  render();
}

/// A bare container, one message, a list of them, or the whole body of a reply or push.
function messagesIn(json) {
  if (Array.isArray(json)) return json;
  if (Array.isArray(json?.messages)) return json.messages;
  return [json?.type === 'bubble' || json?.type === 'carousel' ? { type: 'flex', contents: json } : json];
}

function row(message, tap) {
  const shown = body({ message }, tap);
  return h('div', { class: 'row theirs first' }, h('div', { class: 'row-middle' }, h('div', { class: 'row-content' },
    onBubble(message.type) ? h('div', { class: 'bubble' }, shown) : h('div', { class: ['free', `free-${message.type}`] }, shown))));
}

show();
