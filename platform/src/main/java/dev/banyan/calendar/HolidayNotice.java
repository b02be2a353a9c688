package dev.banyan.calendar;

import java.util.List;

/**
 * One year's arrangement of holidays (节假日安排通知). It may reach into the December before: the State Council's notice for
 * 2023 begins with 31 December 2022.
 *
 * @param year year that it speaks for
 * @param source number of the notice, for example 国办发明电〔2025〕7号
 * @param days its holidays and make-up days in order
 */
public record HolidayNotice(int year, String source, List<SpecialDay> days) {
    public HolidayNotice {
        days = List.copyOf(days);
    }
}
