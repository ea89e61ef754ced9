import { counting, whole } from '../number.ts';
import type { ProgrammeWords } from './nl.ts';

const count = counting('en');
const people = (n: number) => count(n, 'person', 'people');

export const en = {
  readOnly: 'Only an admin can change this. You see how it is set now.',
  settings: {
    title: 'Settings',
    label: {
      name: 'Name of the programme',
      contactEmail: 'E-mail address for questions',
      timeZone: 'Time zone',
      sessionPoints: 'Points for a session',
      floor: 'Floor of the balance',
      requestExpiryDays: 'Days until a request expires',
      reportGraceDays: 'Days until one report is enough',
      engagementMonths: 'Months of an engagement',
    },
    hint: {
      name: 'What the programme is called on every page, and as a party in a session.',
      contactEmail: 'Participants with a question write here. Empty: they speak to somebody.',
      timeZone: 'All times are shown in this time zone, such as Europe/Brussels.',
      sessionPoints: 'Whoever is helped pays this, whoever helps earns it.',
      floor: 'A balance may go this low by receiving; after that, one gives first.',
      requestExpiryDays: 'Without an answer the request then expires, and the points are freed.',
      reportGraceDays: 'If only one of the two says how it went, that stands after so many days.',
      engagementMonths: 'How long somebody takes part, unless you choose otherwise at the start.',
    },
    problem: {
      name: (most) => `Fill in a name of at most ${most} characters.`,
      contactEmail: () => 'Fill in an e-mail address, or leave this empty.',
      timeZone: () => 'Choose a time zone from the list, for example Europe/Brussels.',
      number: ({ least, most }) => `Fill in a whole number from ${whole(least)} to ${whole(most)}.`,
    },
    wrong: 'Something is not right yet: look at the fields above.',
    save: 'Save the settings',
    none: 'not filled in',
  },
  price: {
    title: 'Who will notice this change?',
    lose: (n) => `${people(n)}: may receive now, and would have to give first`,
    gain: (n) => `${people(n)}: must give first now, and could then receive`,
    nobody: 'Nobody: those who may receive now still may then, and those who give first still do.',
    held: 'Sessions for which points are already set aside keep their price and go on as they are.',
    unreadable: (n) =>
      `${count(n, 'account or name', 'accounts or names')} could not be read: this list may not be complete.`,
    most: (n) => `Only the first ${n} accounts were looked at: this list is not complete.`,
    confirmTitle: 'Change the points or the floor?',
    from: (points, floor) => `Now: ${points} points, floor ${whole(floor)}.`,
    to: (points, floor) => `Then: ${points} points, floor ${whole(floor)}.`,
    confirm: 'Yes, change this for everybody',
  },
  topics: {
    title: 'Topics',
    intro: 'From these, participants choose what they help with and what they seek help with.',
    none: 'There are no topics yet. Add one, so that participants can choose.',
    add: 'Add a topic',
    full: (most) => `There are ${most} topics; there can’t be more. Remove one first.`,
    rename: 'Change',
    remove: 'Remove',
    up: 'Up',
    down: 'Down',
    of: (action, name) => `${action}: ${name}`,
    moved: (name, place, all) => `${name} is now number ${place} of ${all}.`,
    addTitle: 'Add a topic',
    addText: 'The identifier follows from the Dutch name and never changes after that.',
    addSend: 'Put it in the list',
    renameTitle: (name) => `Change ${name}`,
    renameText: (id) =>
      `Whoever has chosen this topic keeps it, under its new name. The identifier remains ${id}.`,
    renameSend: 'Change it in the list',
    nameIn: { nl: 'Name in Dutch', fr: 'Name in French', en: 'Name in English' },
    problem: { missing: 'Fill in a name.', taken: 'Another topic has this name.' },
    removeTitle: (name) => `Remove ${name}?`,
    removeText: (n, id) =>
      n === 0
        ? `Nobody has this topic in their profile now. Past sessions keep the identifier ${id}.`
        : `${people(n)} ${n === 1 ? 'has' : 'have'} this topic in their profile. It stays there, but without a name: as ${id}, until they take it out themselves. Nobody else can choose it any more.`,
    removeSend: 'Take it out of the list',
    save: 'Save the topics',
  },
  roles: {
    intro: 'Who runs the programme with you, and what each of them may do.',
    adminsOnly: 'Only an admin sees who has which role, and can change that.',
    none: 'Nobody has a role yet.',
    role: 'Role',
    roleOf: (name) => `Role of ${name}`,
    roles: {
      staff: 'staff member',
      admin: 'administrator',
      researcher: 'researcher',
      none: 'no role',
    },
    powers: {
      staff: 'sees and supports everybody',
      admin: 'can also change these settings and roles',
      researcher: 'only gets data without names, for research',
    },
    yourself: 'This is you. Another admin changes your own role.',
    ofNobody:
      'Nobody has signed in with this code yet. Check it: if it is wrong, take the role away and add your colleague again.',
    save: 'Save',
    takeTitle: (name) => `Change the role of ${name}?`,
    takeText: (name, before, after) =>
      `${name} has this role now: ${before}. The new one: ${after}. What it does not include, ${name} can’t do any more.`,
    takeSend: 'Yes, change the role',
    given: (name, role) =>
      `${name} now has this role: ${role}. It works as soon as ${name} signs in anew, or within an hour.`,
    taken: (name, role) =>
      `${name}: ${role}. Points, settings and roles are closed at once; reading within an hour at most.`,
    add: 'Add a colleague',
    addText:
      'Your colleague first signs in once on this site. The page for newcomers then shows a code. Ask for that code, and fill it in here.',
    code: 'Your colleague’s code',
    email: 'E-mail address',
    choose: 'Choose a role',
    addSend: 'Give this role',
    problem: {
      code: 'This code is not right. Copy it exactly, without spaces or slashes.',
      known: 'This person is in the list above already. Change the role there.',
      yourself: 'This is your own code. Another admin changes your own role.',
      email: 'Fill in the e-mail address with which your colleague signs in.',
      role: 'Choose a role.',
    },
  },
} satisfies ProgrammeWords;
