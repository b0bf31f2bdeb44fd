import { describe, expect, test } from 'vitest'
import { memberPath } from '@/lib/members/path'
import { castMembers } from '@/prisma/cast/members'
import { formerName, isFormer, shownName } from './former'
import { nameComplaint, nameLength } from './name'
import { skeletonOf } from './skeleton'

describe('a name', () => {
  test.each([
    'abc',
    'nettlesoup',
    'maud.okoro',
    'gammon-spinach',
    'second_row',
    '9lives',
    'Élodie',
    'Жанна',
    '山田太郎',
    'علياء',
    'हिन्दी',
    'Nguyễn',
    'น้ำฝน',
    'שָׁלוֹם',
    'مُحَمَّد',
    'محـمد',
    'İstanbul',
    'Łódź',
    'Γιώργος',
    'Алёна_й',
    'Ọlọ́run',
    'ẹ́gbẹ́',
    'がぎぐ',
    'ｶﾞｷﾞｸﾞ',
    '홍길동',
    'x'.repeat(20),
    '𠮷'.repeat(20),
  ])('%s may be chosen', (name) => {
    expect(nameComplaint(name.normalize('NFC'))).toBeNull()
  })

  test.each([
    ['two letters', 'ab'],
    ['twenty-one letters', 'x'.repeat(21)],
    ['nothing', ''],
    ['sixty letters as search finds them', 'ﬃ'.repeat(20)],
    ['a sentence in each of its letters', 'ﷺ'.repeat(20)],
  ])('of %s has the wrong length', (_rule, name) => {
    expect(nameComplaint(name)).toBe('Choose a name of 3 to 20 characters.')
  })

  test.each([
    ['a space', 'nettle soup'],
    ['an at sign', 'nettle@soup'],
    ['a slash', 'nettle/soup'],
    ['a full stop first', '.nettle'],
    ['a hyphen first', '-nettle'],
    ['a combining mark first', '\u0301nettle'],
    ['a right-to-left override', 'nettle\u202esoup'],
    ['a zero-width space', 'nettle\u200bsoup'],
    ['a zero-width joiner', 'nettle\u200dsoup'],
    ['a soft hyphen', 'nettle\u00adsoup'],
    ['a letter that nobody sees', 'nettlesoup\u3164'],
    ['a mark that nobody sees', 'nettlesoup\ufe0f'],
    ['a line break', 'nettle\nsoup'],
    ['U+0000', 'nettle\0soup'],
    ['a lone surrogate', 'nettle\ud800'],
    ['an emoji', 'nettle🙂'],
    ['three marks on one letter', 'nettle\u0316\u0317\u0318'],
    ['markup', 'nettle<b>'],
    ['parentheses in one letter', '1⑴⑵⑶'],
    ['a fraction', '12½'],
    ['a mark of Khitan', 'nettle\u{16fe4}'],
    ['a mark of Brahmi', 'nettle\u{1107f}'],
    ['a mark of Tifinagh', 'nettle\u2d7f'],
    ['a mark of Devanagari', 'nettle\u094d'],
    ['a mark of Chinese', 'nettle\u302a'],
    ['a mark of music', 'nettle\u{1d167}'],
    ['a foreign mark below another', 'nettle\u0323\u{16fe4}'],
    ['a foreign mark on a digit', 'nettle9\u{16fe4}'],
    ['a foreign mark after a hyphen', 'nettle-\u{16fe4}'],
    ['a foreign mark on Cyrillic', 'Жанна\u{16fe4}'],
    ['a foreign mark on Devanagari', 'कमल\u{16fe4}'],
    ['a foreign mark on Arabic', 'علي٢\u{16fe4}'],
  ])('with %s is refused', (_rule, name) => {
    expect(nameComplaint(name)).toMatch(/^Use letters, digits, /)
  })
})

describe('the name of a member who left', () => {
  test.each([1, 42, 999_999, 2_147_483_647])(
    'of member %i is nobody’s, and none that may be chosen',
    (id) => {
      const name = formerName(id)
      expect(shownName(name)).toBe('a former member')
      expect(nameComplaint(name)).toMatch(/^Use letters, digits, /)
      expect([...name].length).toBeLessThanOrEqual(nameLength.max)
    },
  )

  test('is told from every other', () => {
    expect(castMembers.filter(({ name }) => isFormer(name))).toEqual([])
    expect(shownName('nettlesoup')).toBe('nettlesoup')
    expect(formerName(42)).toBe('~000042')
  })
})

describe('a reserved name', () => {
  test.each([
    'admin',
    'Administrator',
    'MODERATOR',
    'hindsight',
    'system',
    'staff',
    'support',
    'anonymous',
    'аdmin',
    'ADMIN',
    'adm1n',
    'a.d.m.i.n',
    'ádmin',
    'rnoderator',
    'ｓｔａｆｆ',
    'hind-sight',
    'sүstem',
    'ᴀᴅᴍɪɴ',
    'ᴀᴅᴍꞮɴ',
    'ꜱᴛᴀꜰꜰ',
    'ꜱᴜᴘᴘᴏʀᴛ',
    'ʜɪɴᴅꜱɪɢʜᴛ',
    'ᵃᵈᵐⁱⁿ',
    'adмin',
    'нindsight',
    'ⱥdmin',
    'Ⱥdmin',
    'sᵵaff',
    'aƊmin',
    'ѕтaff',
    'admi̇n',
    'adminـ',
  ])('such as %s is nobody’s', (name) => {
    expect(nameComplaint(name.normalize('NFC'))).toMatch(/^This name is reserved/)
  })

  test.each(['admiral', 'supporter', 'staffa', 'adamin'])('%s is not one', (name) => {
    expect(nameComplaint(name)).toBeNull()
  })
})

describe('two names look alike', () => {
  test.each([
    ['Cyrillic а in place of Latin a', 'pаpercut', 'papercut'],
    ['Greek ο in place of Latin o', 'ninοs', 'ninos'],
    ['digit 0 and letter O', 'b0rders', 'bOrders'],
    ['digit 0 and letter o', 'b0rders', 'borders'],
    ['l and 1', 'pilar', 'pi1ar'],
    ['l and capital I', 'pilar', 'piIar'],
    ['i and l', 'pilar', 'pllar'],
    ['rn and m', 'marrow', 'rnarrow'],
    ['upper and lower case', 'PAPERCUT', 'papercut'],
    ['composed and decomposed', 'paperc\u00fat', 'papercu\u0301t'],
    ['separators', 'paper.cut', 'paper_c-ut'],
    ['a separator at the end', 'papercut', 'papercut_'],
    ['full-width letters', 'ｐａｐｅｒｃｕｔ', 'papercut'],
    ['mathematical letters', '𝐩𝐚𝐩𝐞𝐫𝐜𝐮𝐭', 'papercut'],
    ['a dotless i', 'pılar', 'pilar'],
    ['Cyrillic upper case', 'НАNNE', 'hanne'],
    ['a dot above an i', 'pi\u0307lar', 'pilar'],
    ['a dot above a j', 'j\u0307oaquin', 'joaquin'],
    ['a dot above a Cyrillic і', 'pі\u0307lar', 'pilar'],
    ['a dot above a dotless i', 'pı\u0307lar', 'pilar'],
    ['a dot above an iota', 'pι\u0307lar', 'pilar'],
    ['a dot above an i with one below', 'pi\u0323\u0307lar', 'pi\u0323lar'],
    ['a dotted capital I', 'İstanbul', 'istanbul'],
    ['small capitals', 'ᴘɪʟᴀʀ', 'pilar'],
    ['one small capital', 'ʜanne', 'hanne'],
    ['modifier letters of small capitals', 'ᶦᶰᶫ', 'inl'],
    ['Cherokee’s small letters', 'pilꭺr', 'pilar'],
    ['Cyrillic т', 'тilda', 'tilda'],
    ['Arabic letters drawn longer', 'محـمد', 'محمد'],
    ['a tail after Latin letters', 'pilarـ', 'pilar'],
  ])('%s', (_rule, one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other))
  })
})

test.each([
  ['papercut', 'papercuts'],
  ['birch', 'bitch'],
  ['Жанна', 'Хана'],
  ['山田太郎', '山田次郎'],
  ['joaquin', 'joaquim'],
  ['さくら', 'ざくら'],
  ['はな', 'ばな'],
  ['कमल', 'कोमल'],
  ['หมา', 'หม่า'],
  ['pápercüt', 'papercut'],
  ['Жора', 'Жöра'],
  ['علي٢', 'علي٢٠'],
  ['علي٢٠', 'علي٢٠٠'],
  ['علي۲', 'علي۲۰'],
  ['ߊߟߌ߁', 'ߊߟߌ߁ߺ'],
  ['нур', 'һур'],
  ['матв', 'мать'],
  ['ėva', 'eva'],
  ['Łukasz', 'Lukasz'],
  ['ⱥna', 'ana'],
  ['мій', 'мїй'],
  ['йод', 'иод'],
  ['Γιώργος', 'Γιωργος'],
  ['ẹ́gbẹ́', 'egbe'],
  ['נוֹה', 'נוה'],
  ['がく', 'かく'],
  ['ṅina', 'nina'],
])('%s and %s are two names', (one, other) => {
  expect(skeletonOf(one)).not.toBe(skeletonOf(other))
})

test('everybody in the cast has a name that may be chosen, and no two look alike', () => {
  expect(castMembers.filter(({ name }) => nameComplaint(name))).toEqual([])
  expect(new Set(castMembers.map(({ name }) => skeletonOf(name))).size).toBe(castMembers.length)
})

test('a member’s page is encoded', () => {
  expect(memberPath('maud.okoro')).toBe('/u/maud.okoro')
  expect(memberPath('Жан')).toBe('/u/%D0%96%D0%B0%D0%BD')
})
