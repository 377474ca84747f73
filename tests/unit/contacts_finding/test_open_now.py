"""The hours that the browser counts with."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tillsammans.contacts.hours import WEEKDAYS, Hours, public_holidays
from tillsammans.contacts.open_now import schedule

AS_OF = date(2026, 11, 23)
HOLIDAYS = (
    '"2026-12-25","2026-12-26","2027-01-01","2027-01-06","2027-03-26","2027-03-28","2027-03-29",'
    '"2027-05-01","2027-05-06","2027-05-16","2027-06-06","2027-06-26","2027-11-06","2027-12-25",'
    '"2027-12-26","2028-01-01","2028-01-06"'
)


def hours(**fields: Any) -> Hours:
    return Hours.model_validate(fields)


def span(days: list[str], opens: str, closes: str) -> dict[str, Any]:
    return {"days": days, "opens": opens, "closes": closes}


def test_whoever_always_answers_needs_no_script() -> None:
    assert schedule(hours(always="true"), AS_OF) is None


def test_a_week_with_a_closed_day_and_holidays() -> None:
    written = schedule(
        hours(
            weekly=[span(["mon", "tue", "wed", "thu"], "08:00", "16:30"), span(["fri"], "08:00", "15:00")],
            exceptions=[
                {"on": "2026-12-24", "closed": "true"},
                {"on": "2026-12-28", "opens": "10:00", "closes": "12:00"},
            ],
        ),
        AS_OF,
    )

    assert written == (
        '{"d":["2026-11-01","2028-02-01"],'
        '"w":[[480,990],[480,990],[480,990],[480,990],[480,900],[],[]],'
        '"x":{"2026-12-24":[],"2026-12-28":[600,720]},'
        f'"h":[{HOLIDAYS}]}}'
    )


def test_open_on_holidays_and_exceptions_outside_of_the_time_it_holds_for() -> None:
    written = schedule(
        hours(
            weekly=[span(["sun"], "00:00", "24:00")],
            holidays="open",
            exceptions=[{"on": "2026-10-31", "closed": "true"}, {"on": "2028-02-24", "closed": "true"}],
        ),
        AS_OF,
    )

    assert written == '{"d":["2026-11-01","2028-02-01"],"w":[[],[],[],[],[],[],[0,1440]]}'


def test_spans_that_meet_become_one_and_others_stay_apart() -> None:
    written = schedule(
        hours(
            weekly=[
                span(["mon"], "13:00", "16:00"),
                span(["mon"], "08:00", "11:30"),
                span(["mon"], "11:30", "12:00"),
            ],
            holidays="open",
        ),
        AS_OF,
    )

    assert written
    assert json.loads(written)["w"][0] == [480, 720, 780, 960]


TIME = st.integers(0, 1440)
SPANS = st.lists(st.tuples(st.sampled_from(WEEKDAYS), TIME, TIME).filter(lambda one: one[1] < one[2]))


@given(SPANS, st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_minutes_of_the_week_are_those_of_the_spans(spans: list[tuple[str, int, int]], as_of: date) -> None:
    weekly = [span([day], clock(opens), clock(closes)) for day, opens, closes in spans]
    written = schedule(hours(weekly=weekly), as_of)

    assert written
    document = json.loads(written)
    for index, weekday in enumerate(WEEKDAYS):
        times = document["w"][index]
        assert times == sorted(set(times))
        told = {minute for i in range(0, len(times), 2) for minute in range(times[i], times[i + 1])}
        assert told == {
            minute for day, opens, closes in spans if day == weekday for minute in range(opens, closes)
        }
    first, last = map(date.fromisoformat, document["d"])
    assert first == as_of.replace(day=1)
    assert timedelta(days=450) <= last - first <= timedelta(days=460)
    assert document["h"] == [day.isoformat() for day in public_holidays(first, (last - first).days)]


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
