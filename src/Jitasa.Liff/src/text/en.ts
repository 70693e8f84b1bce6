import type { Words } from './words';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Bangkok' });

export const en: Words = {
  opening: 'Opening…',
  nothingHere: 'There is nothing to see here. Please go back to the chat.',
  stopped: (code) =>
    ({
      sign_in: 'You were signed out. Please sign in again.',
      not_found: 'You cannot open this. Only who asked, who is helping, and the officials of the area can.',
      gone: 'It is not here any more: its owner erased it or took it back.',
      not_set_up: 'This page is not set up yet. Please tell the operator.',
      offline: 'No connection. Please try again.',
    })[code] ?? 'This cannot be opened right now. Please try again.',
  again: 'Try again',
  signInAgain: 'Sign in again',
  close: 'Back to the chat',
  kind: { image: 'Photo', audio: 'Voice message', video: 'Video', file: 'File' },
  received: (at) => `Sent ${when.format(at)}`,
  photoOf: 'Photo sent with this request',
  save: 'Open the file',
  onItsWay: 'Still coming from LINE, one moment.',
  keepToYourself: 'This is private to its sender. Please do not pass it on.',
};
