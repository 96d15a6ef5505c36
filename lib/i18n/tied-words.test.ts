import { expect, test } from 'vitest'
import { withTiedWords } from './tied-words'

test.each([
  ['Меморандум Казахстан — Турция', 'Меморандум Казахстан\u00a0— Турция'],
  ['Қазақстан — Түркия меморандумы, 2025 жыл', 'Қазақстан\u00a0— Түркия меморандумы, 2025\u00a0жыл'],
  ['О кино и о театре в 2025 году', 'О\u00a0кино и\u00a0о\u00a0театре в\u00a02025\u00a0году'],
  ['Iran–Russia memorandum', 'Iran–Russia memorandum'],
  ['تفاهم‌نامهٔ ایران و روسیه', 'تفاهم‌نامهٔ ایران و روسیه'],
])('%s', (title, set) => expect(withTiedWords(title)).toBe(set))
