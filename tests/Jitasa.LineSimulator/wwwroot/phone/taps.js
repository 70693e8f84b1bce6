import { sim } from '../api.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { datePicker } from '../pickers/date.js';
import { photoPicker } from '../pickers/photo.js';
import { placePicker } from '../pickers/place.js';
import { t } from '../text/text.js';
import { liffSheet } from './liff.js';

/// A touch on anything with an action. The simulator says what the real phone would do next.
export async function tap(phone, action) {
  if (!action) return;
  if (action.type === 'datetimepicker') return void datePicker(phone, action);
  if (action.type === 'uri' && /^tel:/i.test(action.uri)) return void callSheet(phone, action.uri.slice(4));
  const result = await phone.attempt(() => sim.tap(phone.viewer, phone.chatId, action));
  if (!result) return;
  if (result.asks) return void asked(phone, result.asks, action);
  if (result.clipboard) await copied(phone, result.clipboard);
  if (result.liffUrl) liffSheet(phone, result.liffUrl);
  else if (result.uri) opened(phone, result.uri);
  keyboard(phone, action);
}

export function opened(phone, uri) {
  if (/^tel:/i.test(uri)) callSheet(phone, uri.slice(4));
  else if (/^https?:\/\/line\.me\/R\/nv\/location/i.test(uri)) placePicker(phone);
  else if (/^https?:\/\/line\.me\/R\/nv\/camera/i.test(uri)) photoPicker(phone);
  else if (/^https:\/\/(liff|miniapp)\.line\.me\//i.test(uri)) liffLink(phone, uri);
  else if (/^https?:/i.test(uri)) globalThis.open(uri, '_blank', 'noopener');
  else phone.toast(uri);
}

async function liffLink(phone, uri) {
  const page = await phone.attempt(() => sim.openLiff(phone.viewer, phone.chatId, uri));
  if (page?.url) liffSheet(phone, page.url);
}

function asked(phone, what, action) {
  if (what === 'location') placePicker(phone);
  else if (what === 'camera' || what === 'cameraRoll') photoPicker(phone);
  else datePicker(phone, { mode: what, ...action });
}

function callSheet(phone, number) {
  phone.sheets.open(t('calling'), h('div', { class: 'call' }, h('span', { class: 'call-ring' }, icon('phone', 36)),
    h('b', {}, number), h('p', {}, t('callingNote')),
    h('button', { type: 'button', class: 'hang-up', onclick: () => phone.sheets.close() }, t('hangUp'))));
}

async function copied(phone, words) {
  try {
    await navigator.clipboard.writeText(words);
    phone.toast(t('copied', { words }));
  } catch {
    // Pages without a certificate have no clipboard: then the words can at least be read.
    phone.toast(words);
  }
}

function keyboard(phone, { inputOption, fillInText }) {
  if (inputOption === 'openRichMenu') phone.richMenu.show(true);
  if (inputOption === 'closeRichMenu') phone.richMenu.show(false);
  if (inputOption === 'openKeyboard') phone.composer.fill(fillInText);
}
