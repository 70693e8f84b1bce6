import { sim } from '../api.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { photoPicker } from '../pickers/photo.js';
import { placePicker } from '../pickers/place.js';
import { t } from '../text/text.js';
import { world } from '../world.js';
import { face, nameOf } from './face.js';
import { liffSheet } from './liff.js';

/// What LINE on a phone does with an address: its own ones open a picker, a chat or a page inside; others the browser.
const kinds = [
  [/^tel:(.*)$/i, callSheet],
  [/^(https:\/\/(?:liff|miniapp)\.line\.me\/.*)$/i, liffLink],
  [/^(?:https:\/\/line\.me\/R|line:\/)\/nv\/location/i, phone => placePicker(phone)],
  [/^(?:https:\/\/line\.me\/R|line:\/)\/nv\/camera/i, phone => photoPicker(phone)],
  [/^(?:https:\/\/line\.me\/R|line:\/)\/oaMessage\/[^/?]+\/?\?(.*)$/i, fillChat],
  [/^(?:https:\/\/line\.me\/R|line:\/)\/share\?text=([^&]*)/i, shareSheet],
  [/^(https?:.*)$/i, (_, address) => void globalThis.open(address, '_blank', 'noopener')],
];

export function opened(phone, uri) {
  for (const [pattern, open] of kinds) {
    const match = pattern.exec(uri ?? '');
    if (match) return open(phone, match[1]);
  }
  return phone.toast(String(uri));
}

function callSheet(phone, number) {
  phone.sheets.open(t('calling'), h('div', { class: 'call' }, h('span', { class: 'call-ring' }, icon('phone', 36)),
    h('b', {}, number), h('p', {}, t('callingNote')),
    h('button', { type: 'button', class: 'hang-up', onclick: () => phone.sheets.close() }, t('hangUp'))));
}

async function liffLink(phone, uri) {
  const page = await phone.attempt(() => sim.openLiff(phone.viewer, phone.chatId, uri));
  if (page?.url) liffSheet(phone, page.url);
}

function fillChat(phone, words) {
  phone.open(phone.viewer);
  phone.composer.fill(plain(words));
}

/// "Share with": the person posts the words themselves in a chat they choose.
function shareSheet(phone, words) {
  phone.sheets.open(t('shareWith'), h('div', { class: 'choices' }, h('p', {}, plain(words)),
    world.chatsOf(phone.viewer).map(id => h('button', {
      type: 'button', class: 'choice', onclick: () => { phone.sheets.close(); phone.attempt(() => sim.say(phone.viewer, id, plain(words))); },
    }, face(world.group(id) ? id : 'bot', 30), nameOf(world.group(id) ? id : 'bot')))));
}

function plain(words) {
  try { return decodeURIComponent(words.replace(/\+/g, ' ')); } catch { return words; }
}
