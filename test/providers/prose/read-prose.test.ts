// Owns what is read out of the many ways in which people write down when something happened.
import { describe, expect, test } from 'vitest';
import { read, saidIn, windowIn } from './said-in.ts';

const [DENVER, BERLIN, CHICAGO, LONDON, NEW_YORK] = [
  'America/Denver',
  'Europe/Berlin',
  'America/Chicago',
  'Europe/London',
  'America/New_York',
];

describe('one moment', () => {
  test.each([
    ['On 2 June 2023 at 14:05 the disk died.', BERLIN, '2023-06-02T14:05+02:00'],
    ['The disk died at 2:05 p.m. on June 2nd, 2023.', BERLIN, '2023-06-02T14:05+02:00'],
    ['Am 2. Juni 2023 um 14.05 Uhr starb die Platte.', BERLIN, '2023-06-02T14:05+02:00'],
    ['Am Freitag, den 02.06.2023 gegen 9 Uhr starb die Platte.', BERLIN, '2023-06-02T09:00+02:00'],
    ['Le 2 juin 2023 à 14h05, un disque est mort.', 'Europe/Paris', '2023-06-02T14:05+02:00'],
    ['The disk died at 2023-06-02T12:05:00Z.', BERLIN, '2023-06-02T14:05+02:00'],
    ['The disk died at 2023-06-02T08:05:00.123-04:00.', BERLIN, '2023-06-02T14:05+02:00'],
    ['The disk died on 02-Jun-2023 12:05 +0000.', BERLIN, '2023-06-02T14:05+02:00'],
    ['The disk died at 1205Z on 2 June 2023.', BERLIN, '2023-06-02T14:05+02:00'],
    ['The disk died at 12:05 (UTC+0) on 2 June 2023.', BERLIN, '2023-06-02T14:05+02:00'],
    ['The disk died at noon on Jun 2, 2023.', BERLIN, '2023-06-02T12:00+02:00'],
    ['The disk died at 12:30 AM EST on 1/15/2024.', NEW_YORK, '2024-01-15T00:30-05:00'],
    ['The disk died at 5pm Pacific Time on 7/15/2024.', 'America/Los_Angeles', '2024-07-15T17:00-07:00'],
    ['The disk died on 7/15/2024, 8 PM ET.', NEW_YORK, '2024-07-15T20:00-04:00'],
    ['Fri Jun  2 14:05:00 BST 2023 disk died', LONDON, '2023-06-02T14:05+01:00'],
    ['The disk died at 24:00 on 1 July 2024.', LONDON, '2024-07-02T00:00+01:00'],
  ])('%s', (text, zone, at) => {
    expect(saidIn(text, zone)).toEqual([at]);
  });

  test('keeps its words and the name of its zone', () => {
    const [statement] = read(
      'We lost a rack at about 11:30 PST on Jan 3, 2024.',
      'America/Los_Angeles',
    ).statements;
    expect(statement).toMatchObject({
      asStated: '11:30 PST on Jan 3, 2024',
      zone: 'PST',
      text: 'We lost a rack at about 11:30 PST on Jan 3, 2024.',
    });
    expect(read('At 11:30 on Jan 3, 2024 it broke.', DENVER).statements[0]?.zone).toBe(DENVER);
  });

  test('is not seen in figures that are none', () => {
    const figures =
      'On 1 May 2024 host 10.11.12.13:8080 and fe80:12:34:56::1 had ratio 3:2, version 10.04.1, see http://x.example/2024/05/01/10:20 or a12:30b.';
    expect(saidIn(figures, DENVER)).toEqual([]);
    expect(saidIn('In 2011 we had 2330 customers. On 1 May 2024 it was 1200.', DENVER)).toEqual([]);
  });

  test('that comes every day is none', () => {
    expect(saidIn('Since 1 May 2024 a job restarts it at 3:15AM every day.', DENVER)).toEqual([]);
  });
});

describe('a stretch of time', () => {
  test.each([
    [
      'Down from 3:15AM CST to 6:05PM CST, on Tuesday, January 9th, 2024.',
      CHICAGO,
      '2024-01-09T03:15-06:00 – 2024-01-09T18:05-06:00',
    ],
    [
      '2024-05-01 14:00 – 16:30 UTC: mail was down.',
      LONDON,
      '2024-05-01T15:00+01:00 – 2024-05-01T17:30+01:00',
    ],
    [
      'Mail was down on 1 May 2024 between 3 and 5 pm.',
      LONDON,
      '2024-05-01T15:00+01:00 – 2024-05-01T17:00+01:00',
    ],
    [
      'Mail was down from 11:30 to 1:15 PM on 1 May 2024.',
      LONDON,
      '2024-05-01T11:30+01:00 – 2024-05-01T13:15+01:00',
    ],
    [
      'Am 1. Mai 2024 war die Mail zwischen 14:30 und 16:15 Uhr gestört.',
      BERLIN,
      '2024-05-01T14:30+02:00 – 2024-05-01T16:15+02:00',
    ],
    ['On 1 May 2024 from 22:00 until 02:00 CEST.', BERLIN, '2024-05-01T22:00+02:00 – 2024-05-02T02:00+02:00'],
    [
      'Window: 2024-05-01 22:00:00 UTC → 2024-05-02 01:00:00 UTC',
      LONDON,
      '2024-05-01T23:00+01:00 – 2024-05-02T02:00+01:00',
    ],
    [
      'Mail was down at 10:00 UTC for 3 hours on 1 May 2024.',
      LONDON,
      '2024-05-01T11:00+01:00 – 2024-05-01T14:00+01:00',
    ],
    [
      'On 1 May 2024 mail failed at 10:00 and this lasted about 1 hour and 20 minutes.',
      LONDON,
      '2024-05-01T10:00+01:00 – 2024-05-01T11:20+01:00',
    ],
    [
      'In der Nacht vom 03.05.2024 auf den 04.05.2024 zwischen 23:00 und 03:00 Uhr',
      BERLIN,
      '2024-05-03T23:00+02:00 – 2024-05-04T03:00+02:00',
    ],
    [
      'Maintenance 2330-0130 UTC, 1 May 2024 onwards',
      'UTC',
      '2024-04-30T23:30+00:00 – 2024-05-01T01:30+00:00 or 2024-05-01T23:30+00:00 – 2024-05-02T01:30+00:00',
    ],
  ])('%s', (text, zone, stretch) => {
    expect(saidIn(text, zone)).toEqual([stretch]);
  });

  test('is not made of two moments that are only listed', () => {
    expect(saidIn('I called on 1 May 2024 at 10:00 and 11:30 UTC.', 'UTC')).toEqual([
      '2024-05-01T10:00+00:00',
      '2024-05-01T11:30+00:00',
    ]);
  });
});

describe('the name of a zone', () => {
  test('that disagrees with the clock of its writer leaves two readings, the clock first', () => {
    expect(saidIn('Down at 10:00 MST on 14 May 2024.', DENVER)).toEqual([
      '2024-05-14T10:00-06:00 or 2024-05-14T11:00-06:00',
    ]);
    expect(saidIn('Down 10:00 - 11:30 CET on 1 July 2024.', BERLIN)).toEqual([
      '2024-07-01T10:00+02:00 – 2024-07-01T11:30+02:00 or 2024-07-01T11:00+02:00 – 2024-07-01T12:30+02:00',
    ]);
    expect(saidIn('Down at 10:00 GMT on 1 July 2024.', LONDON)).toEqual([
      '2024-07-01T10:00+01:00 or 2024-07-01T11:00+01:00',
    ]);
  });

  test('that agrees with it is meant so, whoever else uses it', () => {
    expect(saidIn('Down at 10:00 MDT on 14 May 2024.', DENVER)).toEqual(['2024-05-14T10:00-06:00']);
    expect(saidIn('Down at 10:00 CST on 14 May 2024.', 'Asia/Shanghai')).toEqual(['2024-05-14T10:00+08:00']);
    expect(saidIn('Down at 10:00 IST on 14 May 2024.', 'Asia/Kolkata')).toEqual(['2024-05-14T10:00+05:30']);
    expect(saidIn('Down at 10:00 IST on 14 May 2024.', 'Europe/Dublin')).toEqual(['2024-05-14T10:00+01:00']);
  });

  test('is exact where it is UTC, or an offset', () => {
    expect(saidIn('Down at 10:00 UTC on 14 May 2024.', DENVER)).toEqual(['2024-05-14T04:00-06:00']);
    expect(saidIn('Down at 10:00 GMT on 14 May 2024.', DENVER)).toEqual(['2024-05-14T04:00-06:00']);
    expect(saidIn('Down at 10:00 UTC-7 on 14 May 2024.', DENVER)).toEqual(['2024-05-14T11:00-06:00']);
  });

  test('is settled by the same time in another zone', () => {
    expect(saidIn('Down at 11:30 PST (19:30 UTC) on Feb 28, 2024.', DENVER)).toEqual([
      '2024-02-28T12:30-07:00',
    ]);
    expect(saidIn('On Feb 28, 2024, 10:00-12:00 UTC (02:00-04:00 PST).', DENVER)).toEqual([
      '2024-02-28T03:00-07:00 – 2024-02-28T05:00-07:00',
    ]);
  });

  test('said once for all times is meant of each', () => {
    expect(saidIn('1 May 2024\n10:00 Mail fails\n11:00 Mail works\nAll times are in UTC.', DENVER)).toEqual([
      '2024-05-01T04:00-06:00',
      '2024-05-01T05:00-06:00',
    ]);
  });

  test('may stand in the head of a table', () => {
    expect(saidIn('2024-05-01\n\n| Time (UTC) | What |\n|---|---|\n| 10:00 | Mail fails |', DENVER)).toEqual([
      '2024-05-01T04:00-06:00',
    ]);
  });

  test('tells the hour that comes twice apart; without it both are named; the hour that never comes is doubted', () => {
    expect(saidIn('Nov 3, 2024, 1:30 AM EST', NEW_YORK)).toEqual(['2024-11-03T01:30-05:00']);
    expect(saidIn('Nov 3, 2024, 1:30 AM', NEW_YORK)).toEqual([
      '2024-11-03T01:30-04:00 or 2024-11-03T01:30-05:00',
    ]);
    expect(saidIn('March 10, 2024, 2:30 AM', NEW_YORK)).toEqual(['2024-03-10T03:30-04:00 ?']);
  });
});

describe('a day that is stated in part', () => {
  test.each([
    ['Posted on July 4, 2023\n\nThe mail failed at about 10 pm last night.', '2023-07-03T22:00-06:00'],
    ['Posted on July 4, 2023\n\nThe mail failed at 2:10am last night.', '2023-07-04T02:10-06:00'],
    ['Posted on July 4, 2023\n\nThe mail failed yesterday evening at 7:30.', '2023-07-03T19:30-06:00'],
    ['Posted on July 4, 2023\n\nWork starts tonight at 10pm.', '2023-07-04T22:00-06:00'],
    ['Posted on July 4, 2023\n\nOn Sunday at 6:00 PM the mail failed.', '2023-07-02T18:00-06:00'],
    ['Posted on July 4, 2023\n\nWork is planned for Sunday at 6:00 PM.', '2023-07-09T18:00-06:00'],
    ['Posted on July 4, 2023\n\nOn the 29th at 6:00 PM the mail failed.', '2023-06-29T18:00-06:00'],
    ['Posted on January 2, 2024\n\nOn Dec 30 at 6:00 PM the mail failed.', '2023-12-30T18:00-07:00'],
    [
      '---\ntitle: Mail\ndate: 2023-07-04T08:00:00Z\n---\n\nMail failed at 11:30 PM MDT.',
      '2023-07-03T23:30-06:00',
    ],
  ])('is counted from the writing: %j', (text, at) => {
    expect(saidIn(text, DENVER)[0]?.split(/ or | [?]/)[0]).toBe(at);
  });

  test('is counted from the day that was spoken of before', () => {
    expect(
      saidIn('On 2023-06-01 at 10:00 it failed. It worked again at 4:00 the next morning.', BERLIN),
    ).toEqual(['2023-06-01T10:00+02:00', '2023-06-02T04:00+02:00']);
    expect(saidIn('It failed on 2023-06-01 at 23:00. It was restored at 01:30.', BERLIN)).toEqual([
      '2023-06-01T23:00+02:00',
      '2023-06-02T01:30+02:00 or 2023-06-01T01:30+02:00',
    ]);
  });

  test('is resolved against the outage where the text gives nothing', () => {
    const around = ['2019-02-28T19:00Z', '2019-03-01T04:00Z'] as const;
    const zone = 'America/Los_Angeles';
    expect(saidIn('They said a switch had failed at 14:05.', zone, { around })).toEqual([
      '2019-02-28T14:05-08:00',
    ]);
    expect(saidIn('Feb 28, 11:30 PST: it failed.', zone, { around })).toEqual(['2019-02-28T11:30-08:00']);
    const long = ['2019-02-26T19:00Z', '2019-03-01T04:00Z'] as const;
    expect(saidIn('They said a switch had failed at 14:05.', zone, { around: long })).toEqual([
      '2019-02-26T14:05-08:00 or 2019-02-27T14:05-08:00',
    ]);
  });

  test('is never guessed: with nothing to count from the words are kept, and no time', () => {
    const text = 'The mail failed at 5:30pm. Work starts tonight at 10pm. On Feb 28 at 11:30 it failed too.';
    const { statements } = read(text, DENVER);
    expect(statements.map(({ asStated, from, ambiguous }) => [asStated, from, ambiguous])).toEqual([
      ['5:30pm', null, true],
      ['tonight at 10pm', null, true],
      ['Feb 28 at 11:30', null, true],
    ]);
  });

  test('with a stroke and no year has both orders, unless only one lies near the writing', () => {
    expect(saidIn('Posted May 15, 2024\n\n5/14 5:15 PM - mail is down', CHICAGO)).toEqual([
      '2024-05-14T17:15-05:00',
    ]);
    expect(saidIn('Posted May 15, 2024\n\n5/4 5:15 PM - mail is down', CHICAGO)).toEqual([
      '2024-05-04T17:15-05:00 or 2024-04-05T17:15-05:00',
    ]);
    expect(saidIn('The load was 5/14 of 1/2.', CHICAGO)).toEqual([]);
  });

  test('of which nobody knows whether month or day stands first has both readings', () => {
    expect(saidIn('03/04/2019 11:30 it failed', NEW_YORK)).toEqual([
      '2019-03-04T11:30-05:00 or 2019-04-03T11:30-04:00',
    ]);
    expect(saidIn('03/04/2019 11:30 it failed', LONDON)).toEqual([
      '2019-04-03T11:30+01:00 or 2019-03-04T11:30+00:00',
    ]);
    expect(saidIn('28/02/2019 11:30 it failed', NEW_YORK)).toEqual(['2019-02-28T11:30-05:00']);
    expect(saidIn('11/03/2019 11:30 it failed', LONDON, { writtenAt: '2019-03-12T10:00Z' })).toEqual([
      '2019-03-11T11:30+00:00',
    ]);
  });
});

describe('a table', () => {
  test('goes on past midnight by its days, or by its clock', () => {
    const rows = ['2230 | Work begins', '2345 | Mail fails', '0110 | Mail is back'];
    const times = ['2024-05-14T22:30-06:00', '2024-05-14T23:45-06:00', '2024-05-15T01:10-06:00'];
    expect(saidIn(['14 May 2024', ...rows].join('\n'), DENVER)).toEqual(times);
    const headed = ['| 14 May 2024 | |', ...rows.slice(0, 2), '| 15 May 2024 | |', ...rows.slice(2)];
    expect(saidIn(headed.map((row) => `| ${row} |`).join('\n'), DENVER)).toEqual(times);
  });

  test('with the newest row on top goes back past midnight', () => {
    const text = '## 15 May 2024\n- 01:10 Mail is back\n- 23:45 Mail fails\n- 22:30 Work begins';
    expect(saidIn(text, DENVER)).toEqual([
      '2024-05-15T01:10-06:00',
      '2024-05-14T23:45-06:00',
      '2024-05-14T22:30-06:00',
    ]);
  });

  test('of stamps in brackets keeps what each says, without marks', () => {
    const { statements } = read(
      '- [2024-05-01 11:40 UTC] **Resolved**: mail works\n- [2024-05-01 10:00 UTC] **Investigating**: mail is down',
      DENVER,
    );
    expect(statements.map(({ asStated, text }) => [asStated, text])).toEqual([
      ['2024-05-01 11:40 UTC', 'Resolved: mail works'],
      ['2024-05-01 10:00 UTC', 'Investigating: mail is down'],
    ]);
  });

  test('in which a time stands under each post has the posts above them', () => {
    const text =
      'Resolved - Mail works again.\nMay 1, 11:40 PDT\n\nInvestigating - Mail is down.\nMay 1, 10:00 PDT\n\nPosted May 2, 2024';
    const { statements } = read(text, 'America/Los_Angeles');
    expect(statements.map((each) => each.text)).toEqual([
      'Resolved - Mail works again.',
      'Investigating - Mail is down.',
    ]);
  });
});

describe('a page of posts', () => {
  test('in which each line of writing is a post of its own has them all', () => {
    const text = [
      'Resolved\nMail works again.\nPosted 3 days ago. Apr 12, 2022 - 15:50 UTC',
      'Investigating\nMail is down.\nPosted 3 days ago. Apr 12, 2022 - 14:02 UTC',
    ].join('\n');
    const { statements, window } = read(text, NEW_YORK);
    expect(statements.map((each) => each.text)).toEqual(['Mail works again.', 'Mail is down.']);
    expect(window).toEqual({ from: Date.parse('2022-04-12T14:02Z'), to: Date.parse('2022-04-12T15:50Z') });
  });

  test('that answers a mail is dated by its own head, not by that of the mail', () => {
    const text =
      'Date: Tue, 14 May 2024 18:22:10 +0100\n\nMail went down at 5.15pm today.\n\nOn Mon, 13 May 2024 at 17:20, Bob <b@x.example> wrote:\n> Is it down?';
    expect(saidIn(text, LONDON)).toEqual(['2024-05-14T17:15+01:00']);
  });
});

describe('a denial', () => {
  const head = 'Date: Thu, 28 Feb 2019 16:00:00 -0800\nFrom: Support <help@host.example>\n\n';

  test('is a statement, made when it was written', () => {
    const { statements, window } = read(
      `${head}Hello,\n\nWe are not aware of any network issue.`,
      'America/Los_Angeles',
    );
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ asStated: 'not aware of any network issue', ambiguous: false });
    expect(statements[0]?.from).toBe(Date.parse('2019-03-01T00:00:00Z'));
    expect(window).toBeNull();
  });

  test('that is only told of has no time', () => {
    expect(saidIn(`${head}They told us that they were unaware of any problems.`, DENVER)).toEqual(['?']);
  });

  test('is not seen where something was wrong', () => {
    const text = 'All problems are fixed, and we have not seen any further issues since. No data was lost.';
    expect(saidIn(text, DENVER)).toEqual([]);
  });
});

describe('the stated window', () => {
  test.each([
    [
      'On 1 May 2024 the mail outage began at 10:02 and ended at 11:47.',
      '2024-05-01T10:02+01:00 – 2024-05-01T11:47+01:00',
    ],
    [
      '1 May 2024\n10:00 errors rise\n10:20 bad disk found\n11:00 all services restored',
      '2024-05-01T10:00+01:00 – 2024-05-01T11:00+01:00',
    ],
    [
      'On 1 May 2024 mail was down from 9:00 to 9:40. We had a meeting from 11:00 to 12:00.',
      '2024-05-01T09:00+01:00 – 2024-05-01T09:40+01:00',
    ],
    [
      'Start time: 2024-05-01 09:00 UTC\nEnd time: 2024-05-01 11:00 UTC',
      '2024-05-01T10:00+01:00 – 2024-05-01T12:00+01:00',
    ],
    [
      'Am 1. Mai 2024: Störung um 10:00 Uhr, behoben um 11:00 Uhr.',
      '2024-05-01T10:00+01:00 – 2024-05-01T11:00+01:00',
    ],
    [
      'Restored at 1:15 PM (outage began 11:40 AM) on May 1, 2024.',
      '2024-05-01T11:40+01:00 – 2024-05-01T13:15+01:00',
    ],
    ['Mail went down at 10:00 on 1 May 2024. We expect it to be restored at 14:00.', null],
    ['We narrowed down the cause at 10:00 on 1 May 2024. It was fixed at 11:00.', null],
  ])('of %j', (text, window) => {
    expect(windowIn(text, LONDON)).toBe(window);
  });
});
