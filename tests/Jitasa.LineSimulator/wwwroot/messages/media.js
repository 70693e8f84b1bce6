import { h } from '../dom.js';
import { icon } from '../icons.js';
import { enlarge } from '../phone/enlarge.js';
import { t } from '../text/text.js';
import { webUrl } from './links.js';

export function photo(message, { contentUrl, previewUrl }) {
  const full = contentUrl ?? webUrl(message.originalContentUrl ?? message.contentProvider?.originalContentUrl);
  const preview = previewUrl ?? webUrl(message.previewImageUrl) ?? full;
  return h('button', { type: 'button', class: 'photo', 'aria-label': t('kind.image'), onclick: event => enlarge(event.currentTarget, full) },
    h('img', { src: preview, alt: '', loading: 'lazy', onerror: event => { if (full && event.target.src !== full) event.target.src = full; } }));
}

export const video = (message, { contentUrl, previewUrl }) => h('video', {
  class: 'video', controls: true, playsinline: true, preload: 'metadata', 'aria-label': t('kind.video'),
  src: contentUrl ?? webUrl(message.originalContentUrl), poster: contentUrl ? undefined : previewUrl ?? webUrl(message.previewImageUrl),
});

export function audio(message, { contentUrl }) {
  const seconds = Math.round((message.duration ?? 0) / 1000);
  const sound = new Audio();
  sound.preload = 'none';
  sound.src = contentUrl ?? webUrl(message.originalContentUrl) ?? '';
  const face = h('span', {}, icon('play', 20));
  sound.onended = sound.onpause = () => face.replaceChildren(icon('play', 20));
  const toggle = () => {
    if (!sound.paused) return sound.pause();
    face.replaceChildren(icon('pause', 20));
    return sound.play().catch(() => face.replaceChildren(icon('play', 20)));
  };
  return h('button', { type: 'button', class: 'audio', 'aria-label': t('playVoice', { seconds }), onclick: toggle },
    face, h('span', { class: 'audio-wave', 'aria-hidden': 'true' }), h('span', {}, `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`));
}

export const file = (message, { contentUrl }) => h('a', {
  class: 'file', href: contentUrl, download: message.fileName, target: '_blank', rel: 'noopener',
}, icon('file', 28), h('span', {}, h('b', {}, message.fileName ?? ''), h('small', {}, size(message.fileSize))));

const size = bytes => bytes === undefined ? '' : bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
