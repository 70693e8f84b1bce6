import { sim } from '../api.js';
import { datePicker } from '../pickers/date.js';
import { photoPicker } from '../pickers/photo.js';
import { placePicker } from '../pickers/place.js';
import { t } from '../text/text.js';
import { opened } from './addresses.js';
import { liffSheet } from './liff.js';

/// A touch on anything with an action. The simulator says what the real phone would do next.
export async function tap(phone, action) {
  if (!action) return;
  if (action.type === 'datetimepicker') return void datePicker(phone, action);
  // An address tells the bot nothing, and a window may only be opened while the touch is fresh: no round trip.
  if (action.type === 'uri') return void opened(phone, action.uri);
  const result = await phone.attempt(() => sim.tap(phone.viewer, phone.chatId, action));
  if (!result) return;
  if (result.asks) return void asked(phone, result.asks, action);
  if (result.clipboard) await copied(phone, result.clipboard);
  if (result.liffUrl) liffSheet(phone, result.liffUrl);
  keyboard(phone, action);
}

function asked(phone, what, action) {
  if (what === 'location') placePicker(phone);
  else if (what === 'camera' || what === 'cameraRoll') photoPicker(phone);
  else datePicker(phone, { mode: what, ...action });
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
