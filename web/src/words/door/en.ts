import type { DoorWords } from './nl.ts';

export const en = {
  title: 'Sign in',
  lead: 'Help each other along, as equals.',
  about:
    'Wederdienst is the network in which social innovators help each other, on points instead of money. Whoever receives help gives points. Whoever gives help earns them. And you may start by receiving.',
  signIn: 'Sign in with Google',
  signingIn: 'Signing in…',
  newcomer:
    'Not taking part yet? Sign in with Google, then tell us about your idea. Google tells us only your name and e-mail address.',
  language: 'Language',
  loading: 'One moment, the page is loading…',
  loadFailed: 'The page could not load. Check your internet connection and try again.',
  tryAgain: 'Try again',
  accessibility: 'Accessibility',
  problem: {
    blocked:
      'Your browser blocked Google’s window. Allow pop-ups for this page, then click once more.',
    closed: 'Google’s window was closed before you were signed in. Click once more to start over.',
    network: 'Google can’t be reached. Check your internet connection and try again.',
    unverified:
      'Google has not confirmed your e-mail address yet. Confirm it with Google first, then sign in again.',
    disabled: 'This account is closed. Please contact the programme’s team.',
    other: 'Signing in did not work. Please try again in a moment.',
  },
} satisfies DoorWords;
