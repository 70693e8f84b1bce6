import { en } from './en';
import { th } from './th';

/** Every wording of the app. Neither language may leave one out. */
export interface Words {
  opening: string;
  nothingHere: string;
  stopped(code: string): string;
  again: string;
  signInAgain: string;
  close: string;
  kind: Record<'image' | 'audio' | 'video' | 'file', string>;
  received(at: Date): string;
  photoOf: string;
  save: string;
  onItsWay: string;
  keepToYourself: string;
}

let chosen: Words = th;

/** Thai unless the phone speaks English. */
export function chooseLanguage(language: string): void {
  chosen = language.toLowerCase().startsWith('en') ? en : th;
  if (typeof document !== 'undefined') document.documentElement.lang = chosen === en ? 'en' : 'th';
}

export const words = (): Words => chosen;
