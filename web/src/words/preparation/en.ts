import { counting } from '../number.ts';
import type { PreparationWords } from './nl.ts';

const count = counting('en');
const done = (n: number, of: number) => `${n} of ${of} done`;

export const en: PreparationWords = {
  title: 'Preparation',
  over: 'How this session was prepared',
  hint: (n, of) => `Preparation: ${done(n, of)}`,
  hintReady: 'You are prepared.',
  hintReceiver: 'Help the other to prepare',

  giver: {
    done,
    next: (item) => `Next: ${item}`,
    allDone: 'Everything is ticked. Say that you are ready, so that the other knows too.',
    ready: 'You are ready. Whatever you still change, the other sees at once.',
    markReady: 'I am ready',
    markNotReady: 'Not ready after all',
    checklist: 'What you do beforehand',
  },
  theirs: {
    ready: (name) => `${name} is ready for this session.`,
    preparing: (name, n, of) => `${name} is preparing: ${done(n, of)}.`,
    notBegun: (name) => `${name} has yet to begin preparing.`,
    checklist: (name) => `What ${name} does beforehand`,
  },

  method: {
    title: 'Method',
    choose: 'How will you go about it?',
    tooLong: (least) => `This method takes at least ${least}: its steps will be tight.`,
    steps: (minutes) => `The steps, in ${minutes}`,
    card: 'The whole card',
    all: 'Compare the methods',
  },

  receiver: {
    brings: 'What you bring',
    bringsTheirs: (name) => `What ${name} brings`,
    title: 'Tell more about your question',
    intro: (name) => `${name} and the team read this. You can add to it until after the session.`,
    issue: 'Your question, in your own words',
    issueHint: 'Leave it empty if the question above says it all.',
    background: 'What should the other know beforehand?',
    backgroundHint: 'Where you are now, what you have tried, who is involved.',
    share: 'Share',
    tooLong: 'Make this a little shorter.',
    heading: (name) => `From ${name}`,
    ownWords: 'The question, in their own words',
    backgroundTitle: 'Background',
    none: (name) =>
      `${name} has not told any background yet. Feel free to ask what you want to know.`,
    noneMine: 'You told no background.',
  },

  materials: {
    mine: 'Your materials',
    theirs: (name) => `Materials from ${name}`,
    mineHint: 'Links to what the other can read or watch beforehand.',
    none: (name) => `${name} has not shared any links yet.`,
    noneMine: 'You have not shared any links yet.',
    add: 'Add a link',
    url: 'Address',
    title: 'What is it?',
    send: 'Add',
    remove: 'Remove',
    removeThis: (title) => `Remove ${title}`,
    wrong: 'Enter a web address that begins with https://.',
    full: (most) => `There can be no more than ${count(most, 'link', 'links')}.`,
  },

  coach: {
    mine: (name) => `${name} from the team is thinking along with you.`,
    theirs: (name) => `${name} from the team coaches this preparation.`,
    none: 'Stuck? Write to the team, and somebody will think along with you.',
  },
  advice: {
    title: 'Talk to the team',
    who: 'Only the helper and the team read this.',
    label: 'Your message',
    send: 'Send',
    missing: 'Write something first.',
    none: 'Nothing has been written yet.',
    from: { giver: (name) => name, coach: (name) => `${name} (team)` },
  },

  reflection: {
    title: 'What did it bring?',
    label: 'What did this session bring you?',
    hint: 'What you learned, what you will do with it, what you want to do differently next time.',
    who: 'Who may read this?',
    private: 'Only the team',
    shared: (name) => `The team and ${name}`,
    save: 'Save',
    edit: 'Change it',
    missing: 'First write what it brought you.',
    isPrivate: 'Only you and the team read this.',
    isShared: (name) => `${name} and the team read this.`,
    mine: 'What it brought you',
    of: (name) => `What it brought ${name}`,
    none: (name) => `${name} has not shared anything about it yet.`,
    noneOf: (name) => `${name} wrote nothing about it.`,
    onlyTeam: 'For the team alone',
    forBoth: 'For the other as well',
  },

  team: {
    coach: 'Who coaches?',
    nobody: 'Nobody',
    me: 'I do',
    name: 'Name that the two see',
    nameMissing: 'Enter a name.',
    save: 'Save',
    isCoach: (name) => `${name} coaches this preparation.`,
    isNobody: 'Nobody coaches this preparation.',
    change: 'Choose a coach',
  },
};
