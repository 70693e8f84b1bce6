import { sim } from '../api.js';
import { h, replace } from '../dom.js';
import { icon } from '../icons.js';
import { t } from '../text/text.js';
import { record, sampleSound, soundTypes } from './recording.js';

export function voicePicker(phone) {
  let recording;
  const status = h('p', { role: 'status' }, t('voiceHint'));
  const send = ({ blob, durationMs }) => {
    phone.sheets.close();
    return phone.attempt(() => sim.media(phone.viewer, phone.chatId, 'audio', blob, { durationMs }));
  };
  const button = h('button', { type: 'button', class: 'record', 'aria-label': t('record'), onclick: async () => {
    if (recording) { const ended = recording; recording = undefined; ended.stop(); return send(await ended.done); }
    try {
      recording = record(await navigator.mediaDevices.getUserMedia({ audio: true }), soundTypes, 60);
      button.classList.add('on');
      button.setAttribute('aria-label', t('stopAndSend'));
      replace(status, t('recording'));
    } catch {
      replace(status, t('noMicrophone'));
    }
    return undefined;
  } }, icon('voice', 40));
  const file = h('input', { type: 'file', accept: 'audio/*', class: 'hidden-file', onchange: async () => send({ blob: file.files[0], durationMs: await lengthOf(file.files[0]) }) });
  phone.sheets.open(t('kind.audio'), h('div', { class: 'choices voice' }, button, status,
    h('label', { class: 'choice' }, icon('file'), t('ownFile'), file),
    h('button', { type: 'button', class: 'choice', onclick: async () => { replace(status, t('recording')); send(await sampleSound().done); } }, icon('play'), t('sampleVoice'))),
  { closed: () => recording?.stop() });
}

const lengthOf = blob => new Promise(resolve => {
  const sound = new Audio(URL.createObjectURL(blob));
  sound.onloadedmetadata = () => resolve(Math.round(Number.isFinite(sound.duration) ? sound.duration * 1000 : 1000));
  sound.onerror = () => resolve(1000);
});
