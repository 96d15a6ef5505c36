import type { Locale } from '@/lib/i18n/locales'

/**
 * By which other words the field speaks of a theme of `prisma/data/themes.yaml`: who asks for «обучение» means what stands under «Подготовка
 * кадров и образование». Only what says the same as the theme or a part of its name: with narrower words (архив, субтитры) a clause would
 * be found that promises nothing of it, and with a word of every second title (кино, film) too many; and what is only here must not
 * stand before real words while somebody types (киномұра). Other forms of a word need not stand here.
 */
export const themeWords: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'co-production': {
    fa: 'محصول مشترک، هم‌تولیدی',
    ru: 'копродукция, совместная постановка',
    kk: 'копродукция, бірлескен өндіріс, бірлесіп түсіру',
    en: 'coproduction, joint production',
  },
  funding: {
    fa: 'سرمایه‌گذاری، بودجه',
    ru: 'финансирование, инвестиции',
    kk: 'қаржыландыру, инвестиция',
    en: 'financing, investment',
  },
  'distribution-screening': {
    fa: 'اکران، پخش',
    ru: 'демонстрация, распространение',
    kk: 'тарату',
    en: 'release, exhibition',
  },
  'festivals-film-weeks': {
    fa: 'فستیوال',
    ru: 'фестивальный',
    kk: 'фестиваль',
    en: 'filmfest',
  },
  'specialist-exchange': {
    fa: 'کارشناسان، تبادل تجربه',
    ru: 'эксперты, обмен опытом',
    kk: 'сарапшылар, тәжірибе алмасу',
    en: 'experts, exchange of experience',
  },
  'training-education': {
    fa: 'آموزشی، یادگیری',
    ru: 'обучение, учёба',
    kk: 'оқыту, оқу',
    en: 'learning, teaching',
  },
  'markets-promotion': {
    fa: 'بازاریابی، تبلیغ',
    ru: 'реклама, маркетинг',
    kk: 'жарнама, маркетинг',
    en: 'marketing, advertising',
  },
  'translation-dubbing': {
    fa: 'دوبلاژ، صداگذاری',
    ru: 'дублирование, озвучивание',
    kk: 'дыбыстау, дубляждау',
    en: 'voice-over, revoicing',
  },
  animation: {
    fa: 'انیمیشن، کارتون',
    ru: 'мультфильм, мультипликация',
    kk: 'мультфильм, мультипликация',
    en: 'cartoons, animated',
  },
  'digital-vfx-platforms': {
    fa: 'جلوه‌های ویژه، پلتفرم',
    ru: 'спецэффекты, стриминг',
    kk: 'арнайы эффектілер, стриминг',
    en: 'special effects, VFX, streaming',
  },
  'film-tourism': {
    fa: 'جهانگردی',
    ru: 'туризм',
    kk: 'туризм',
    en: 'tourism',
  },
  'policy-law': {
    fa: 'قانون‌گذاری، مقررات',
    ru: 'закон, нормативная база',
    kk: 'заң, нормативтік база',
    en: 'legislation, regulation',
  },
  'film-diplomacy': {
    fa: 'دیپلماسی فرهنگی',
    ru: 'культурная дипломатия',
    kk: 'мәдени дипломатия',
    en: 'cultural diplomacy',
  },
  music: {
    fa: 'موسیقایی',
    ru: 'музыкальный',
    kk: 'музыкалық',
    en: 'musical',
  },
}
