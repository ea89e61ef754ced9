import type { AccessibilityWords } from './nl.ts';

export const en: AccessibilityWords = {
  title: 'Accessibility',
  lead: 'Everybody must be able to use Wederdienst: with a mouse, a keyboard, a screen reader or a phone.',
  standardTitle: 'What we hold ourselves to',
  standard:
    'We build by the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. With every change every page is checked by axe, in light and dark and in each language. We know of no violation at present. There has been no independent audit yet.',
  doesTitle: 'What that means',
  does: [
    'Everything works by keyboard alone. A link at the top leads straight to the content.',
    'The page follows your device: light or dark, larger letters, less movement.',
    'Beside every chart stands a table with the same figures.',
    'What is wrong in a form is said in a sentence beside the field, not by a colour alone.',
    'What you typed is kept when the connection fails.',
  ],
  limitsTitle: 'Where it is not good yet',
  limits: [
    'What participants write may be in another language than the page, without screen readers being told.',
    'The sign-in window is Google’s; we have no say in it.',
  ],
  contactTitle: 'Does something not work for you?',
  contact: 'Let us know, and we find a way together.',
  whereToWrite: 'You find the address on the programme’s website.',
  writeTo: 'Write to',
  home: 'To the start page',
};
