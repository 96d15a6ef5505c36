/** The button by which a form asks for its date in another calendar; its value is that calendar. */
export const calendarButton = 'inCalendar'
