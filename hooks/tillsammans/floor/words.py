"""The words of the interface: what every file in `docs/_data/strings` holds, one file a language.

A word that is missing, unknown or lacks a place to fill in is an error of the file; a test finds words
that nothing prints.
"""

from __future__ import annotations

from typing import Annotated

from tillsammans.floor.phrases import Choice, Filled, Group, Phrase, Plural, places

FOLDER = "docs/_data/strings"


class Meta(Group):
    """The site as a whole."""

    site_name: Phrase
    tagline: Phrase
    locale: Phrase


class Header(Group):
    """The top of every page."""

    skip: Phrase
    languages: Phrase
    search: Phrase
    menu: Phrase
    main_menu: Phrase


class Home(Group):
    """The home page."""

    counter_title: Phrase
    counter_text: Phrase
    municipality_title: Phrase
    municipality_text: Phrase
    municipalities: Phrase
    news: Phrase
    all_news: Phrase
    next_meeting: Phrase
    all_meetings: Phrase


class Counter(Group):
    """The counter page."""

    choose: Phrase
    choose_text: Phrase
    local: Annotated[Filled, places("municipality")]
    local_text: Phrase
    all_of: Annotated[Filled, places("name")]
    other: Phrase
    title_of: Annotated[Filled, places("municipality")]


class Method(Group):
    """The method in one picture."""

    municipality: Phrase
    police: Phrase
    customs: Phrase
    post: Phrase
    picture: Phrase
    caption: Phrase


class DrawingsPartners(Group):
    """The drawing of the four partners at one table."""

    picture: Phrase
    caption: Phrase


class DrawingsWay(Group):
    """The drawing of the way of a suspicious consignment."""

    danger: Phrase
    leave: Phrase
    counter: Phrase
    counter_text: Phrase
    routine: Phrase
    routine_text: Phrase
    no_routine: Phrase
    authority: Phrase
    authority_text: Phrase
    caption: Phrase


class Drawings(Group):
    """The drawn pictures that pages show."""

    partners: DrawingsPartners
    way: DrawingsWay


class Page(Group):
    """Parts that many pages have."""

    preview_note: Phrase
    outdated_note: Phrase
    cite: Annotated[Filled, places("number")]
    breadcrumbs: Phrase
    contents: Phrase
    sources: Phrase


class Facts(Group):
    """Who answers for a page, and when it was read."""

    law_state: Phrase
    up_to: Annotated[Filled, places("law", "number")]
    as_read: Annotated[Filled, places("law", "number", "day")]
    describes: Annotated[Filled, places("laws")]
    all_laws: Phrase
    owner: Phrase
    last_reviewed: Phrase
    next_review: Phrase
    report_error: Phrase


class ContactHolidays(Choice[str]):
    """Whether the weekly hours hold on public holidays."""

    closed: Phrase
    open: Phrase


class ContactCopies(Choice[str]):
    """What a button copies."""

    visit: Phrase
    post: Phrase


class Contact(Group):
    """Organisations and how to reach them."""

    holidays: ContactHolidays
    closed: Phrase
    open_until: Annotated[Filled, places("time")]
    closed_now: Phrase
    closed_until: Annotated[Filled, places("day", "time")]
    day_and_night: Phrase
    call: Phrase
    phone: Phrase
    hours: Phrase
    email: Phrase
    visit: Phrase
    post: Phrase
    website: Phrase
    police_area: Phrase
    municipality: Phrase
    persons: Phrase
    more: Phrase
    always: Phrase
    help_anyway: Phrase
    gone: Annotated[Filled, places("date")]
    instead: Annotated[Filled, places("name")]
    confirmed: Annotated[Filled, places("date")]
    confirmed_last: Annotated[Filled, places("date")]
    overdue: Phrase
    unconfirmed: Phrase
    not_confirmed_short: Phrase
    copy_button: Phrase
    copies: ContactCopies
    copied: Phrase
    save_card: Phrase
    as_data: Phrase
    qr: Phrase
    qr_title: Annotated[Filled, places("name")]
    qr_text: Phrase


class DirectoryGroup(Group):
    """Organisations that answer one need."""

    title: Phrase
    text: Phrase


class DirectoryGroups(Choice[DirectoryGroup]):
    """Groups of the directory."""

    method: DirectoryGroup
    more: DirectoryGroup


class Directory(Group):
    """The list of contacts."""

    urgent: Phrase
    groups: DirectoryGroups
    choose: Phrase
    map: Phrase
    filter: Phrase
    hits: Plural
    no_hits: Phrase


class Search(Group):
    """The page of the search."""

    field: Phrase
    button: Phrase
    needs_script: Phrase
    hits: Plural
    none: Annotated[Filled, places("words")]
    unknown: Annotated[Filled, places("word")]
    meant: Annotated[Filled, places("word", "meant")]
    suggestion: Phrase
    more: Phrase
    failed: Phrase
    asked: Phrase
    outline: Phrase


class NewsCategory(Choice[str]):
    """What an item is about."""

    cooperation: Phrase
    law: Phrase
    statistics: Phrase
    method: Phrase


class News(Group):
    """News items and their lists."""

    published: Phrase
    updated: Phrase
    questions: Phrase
    category: NewsCategory
    credit: Annotated[Filled, places("name")]
    picture_missing: Phrase
    picture_shows: Phrase
    original: Phrase
    original_link: Annotated[Filled, places("publisher", "date")]
    original_owner: Annotated[Filled, places("name")]
    neighbours: Phrase
    older: Phrase
    newer: Phrase
    archive: Phrase
    by_year: Phrase
    by_category: Phrase
    year_title: Annotated[Filled, places("year")]
    year_description: Annotated[Filled, places("year")]
    category_title: Annotated[Filled, places("category")]
    category_description: Annotated[Filled, places("category")]
    feed_title: Annotated[Filled, places("site")]
    withdrawn: Annotated[Filled, places("date")]
    unpublished: Phrase
    none: Phrase


class MaterialStates(Choice[str]):
    """States of a document."""

    superseded: Phrase
    withdrawn: Phrase


class MaterialAudiences(Choice[str]):
    """Whom materials are for."""

    residents: Phrase
    agents: Phrase
    municipality: Phrase
    partners: Phrase


class Material(Group):
    """Materials."""

    version: Annotated[Filled, places("version", "date")]
    pages: Plural
    per_municipality: Phrase
    checksum: Phrase
    states: MaterialStates
    audiences: MaterialAudiences
    choose: Phrase
    list_title: Annotated[Filled, places("audience")]
    list_description: Annotated[Filled, places("audience")]
    fetch: Phrase
    fetch_municipality: Phrase
    more: Phrase
    audience: Phrase
    version_label: Phrase
    licence: Phrase
    replaces: Phrase
    inaccessible: Phrase
    alternative: Phrase
    ask: Phrase


class MeetingStates(Choice[str]):
    """States of a meeting."""

    planned: Phrase
    held: Phrase
    cancelled: Phrase
    unreported: Phrase


class Meeting(Group):
    """Meetings."""

    to_come: Phrase
    none_to_come: Phrase
    past: Phrase
    none_past: Phrase
    when: Annotated[Filled, places("day", "start", "end")]
    municipality: Phrase
    agenda: Phrase
    reason: Phrase
    ask: Phrase
    news: Phrase
    materials: Phrase
    calendar: Phrase
    calendars: Phrase
    calendars_text: Phrase
    all_calendar: Phrase
    status: Phrase
    place: Phrase
    audience: Phrase
    add_to_calendar: Phrase
    update_calendar: Phrase
    source: Phrase
    states: MeetingStates


class Guide(Group):
    """The decision guide."""

    step: Annotated[Filled, places("number", "total")]
    your_answers: Phrase
    change: Phrase
    danger: Phrase
    law: Phrase
    sources: Phrase
    reviewed: Annotated[Filled, places("by", "date")]
    not_reviewed: Phrase
    again: Phrase
    one_at_a_time: Phrase
    whole: Phrase
    whole_title: Annotated[Filled, places("guide")]
    whole_description: Annotated[Filled, places("guide")]
    whole_text: Phrase
    question: Annotated[Filled, places("number")]
    outcomes: Phrase
    drawing: Annotated[Filled, places("guide")]
    drawing_text: Phrase
    nothing_kept: Phrase


class Glossary(Group):
    """The glossary."""

    in_language: Annotated[Filled, places("language")]


class Document(Group):
    """The documents that the build makes."""

    edition: Annotated[Filled, places("version", "date")]
    licence: Phrase
    sample: Phrase
    for_staff: Phrase
    qr_alt: Annotated[Filled, places("address")]
    qr_text: Phrase
    qr_guide: Phrase
    card_title: Annotated[Filled, places("municipality")]
    card_text: Phrase
    states: Annotated[Filled, places("laws")]
    own_help: Phrase
    agenda_title: Phrase
    invitation_title: Phrase
    checklist_title: Phrase
    municipality: Phrase
    day: Phrase
    place: Phrase
    chair: Phrase
    notes: Phrase
    note: Phrase
    answer_to: Phrase
    answer_by: Phrase
    done: Phrase


class Offline(Group):
    """What a reader can save for where there is no coverage."""

    short_name: Phrase
    title: Phrase
    lead: Phrase
    keeps: Annotated[Filled, places("what")]
    keeps_local: Annotated[Filled, places("what", "municipality")]
    contacts: Phrase
    others: Annotated[Filled, places("languages")]
    size: Annotated[Filled, places("transfer", "room")]
    privacy: Phrase
    renewed: Phrase
    removal: Phrase
    more: Phrase
    save: Phrase
    instead: Phrase
    saving: Phrase
    progress: Phrase
    remove: Phrase
    removing: Phrase
    removed: Phrase
    failed: Phrase
    full: Phrase
    refused: Phrase
    note: Annotated[Filled, places("day")]
    state: Annotated[Filled, places("day")]
    state_local: Annotated[Filled, places("day", "municipality")]
    state_language: Annotated[Filled, places("language")]
    home_screen: Phrase
    home_iphone: Phrase
    home_android: Phrase
    home_icon: Annotated[Filled, places("name")]
    to_counter: Phrase


class Redirect(Group):
    """Pages that lead on."""

    title: Phrase


class NotFound(Group):
    """The page for addresses that do not exist."""

    home_title: Phrase
    home_text: Phrase


class Footer(Group):
    """The foot of every page."""

    more: Phrase
    about_site: Phrase
    materials: Phrase
    meetings: Phrase
    accessibility: Phrase
    privacy: Phrase
    open_data: Phrase
    glossary: Phrase
    feed: Phrase
    sample_title: Phrase
    sample_text: Phrase
    published_by: Annotated[Filled, places("name")]
    licence_text: Phrase
    licence_data: Phrase
    licence_code: Phrase
    no_tracking: Phrase


class SamplesOutcomes(Choice[str]):
    """Outcomes of the guide."""

    may: Phrase
    must: Phrase
    no: Phrase
    ask: Phrase


class Samples(Group):
    """Sample content of the design guide."""

    title: Phrase
    lead: Phrase
    mark: Phrase
    colours: Phrase
    text: Phrase
    paragraph: Phrase
    link: Phrase
    strong: Phrase
    source_label: Phrase
    heading3: Phrase
    heading4: Phrase
    item1: Phrase
    item2: Phrase
    term: Phrase
    definition: Phrase
    table: Phrase
    column1: Phrase
    column2: Phrase
    quote: Phrase
    quote_text: Phrase
    quote_by: Annotated[Filled, places("date")]
    card_alarm: Phrase
    card_steps: Phrase
    card_dont: Phrase
    card_info: Phrase
    calls: Phrase
    contacts: Phrase
    copy_this: Phrase
    doors: Phrase
    tiles: Phrase
    map: Phrase
    picture: Phrase
    partners: Phrase
    way: Phrase
    news: Phrase
    news_title: Phrase
    archive: Phrase
    timeline: Phrase
    event1: Phrase
    event2: Phrase
    meetings: Phrase
    meeting_title: Phrase
    meeting_audience: Phrase
    materials: Phrase
    material_title: Phrase
    material_purpose: Phrase
    language: Phrase
    guide: Phrase
    question: Phrase
    question_help: Phrase
    answer1: Phrase
    answer2: Phrase
    outcomes: SamplesOutcomes
    notes: Phrase
    source_title: Phrase
    source_by: Phrase


class RulesGroups(Choice[str]):
    """Groups of rules."""

    contacts: Phrase
    pages: Phrase
    news: Phrase
    meetings: Phrase
    guides: Phrase
    materials: Phrase
    pictures: Phrase
    translations: Phrase
    glossary: Phrase
    law: Phrase
    search: Phrase
    dependencies: Phrase
    publisher: Phrase
    accessibility: Phrase
    release: Phrase
    files: Phrase


class RulesSeverities(Choice[str]):
    """How bad a problem is."""

    error: Phrase
    notice: Phrase


class Rules(Group):
    """The page of rules."""

    title: Phrase
    description: Phrase
    introduction: Phrase
    groups: RulesGroups
    wrong: Phrase
    right: Phrase
    severities: RulesSeverities


class StatementConformity(Group):
    """How compliant the site is, as a sentence."""

    fully: Phrase
    partly: Phrase
    not_compliant: Phrase
    not_assessed: Phrase


class StatementMethods(Group):
    """How that was assessed."""

    self_assessment: Phrase
    external: Phrase
    tests_alone: Phrase


class StatementImpacts(Choice[str]):
    """How much a finding troubles people."""

    minor: Phrase
    moderate: Phrase
    serious: Phrase
    critical: Phrase


class StatementKinds(Choice[str]):
    """Kinds of pages, hyphens as underscores."""

    home: Phrase
    counter: Phrase
    guidance: Phrase
    guide_step: Phrase
    guide_whole: Phrase
    law: Phrase
    page: Phrase
    timeline: Phrase
    glossary: Phrase
    directory: Phrase
    contact: Phrase
    news_list: Phrase
    news_item: Phrase
    materials: Phrase
    material: Phrase
    meetings: Phrase
    not_found: Phrase
    offline: Phrase
    search: Phrase


class Statement(Group):
    """The accessibility statement."""

    actor: Phrase
    no_actor: Phrase
    service: Phrase
    conformity: StatementConformity
    shortcomings: Phrase
    no_shortcomings: Phrase
    burden: Phrase
    no_burden: Phrase
    outside: Phrase
    no_outside: Phrase
    reason: Phrase
    criteria: Phrase
    alternative: Phrase
    planned: Phrase
    assessed: Phrase
    no_assessment: Phrase
    method: Phrase
    methods: StatementMethods
    by: Phrase
    updated: Phrase
    tested: Phrase
    pages: Phrase
    found: Phrase
    found_nothing: Phrase
    in_places: Plural
    on_kinds: Annotated[Filled, places("kinds")]
    impacts: StatementImpacts
    uncertain: Phrase
    tools: Phrase
    axe: Annotated[Filled, places("standards", "count")]
    best_practice: Phrase
    html: Annotated[Filled, places("count")]
    reflow: Annotated[Filled, places("count")]
    spacing: Annotated[Filled, places("count")]
    thoroughly: Annotated[Filled, places("count", "widths")]
    kinds_title: Phrase
    kinds: StatementKinds
    no_feedback: Phrase
    authority: Phrase
    complaint: Phrase
    complaint_link: Phrase
    not_confirmed: Phrase
    from_day: Annotated[Filled, places("day", "authority")]
    not_confirmed_then: Phrase


class Words(Group):
    """All words of the interface in one language."""

    meta: Meta
    header: Header
    home: Home
    counter: Counter
    method: Method
    drawings: Drawings
    page: Page
    facts: Facts
    contact: Contact
    directory: Directory
    search: Search
    news: News
    material: Material
    meeting: Meeting
    guide: Guide
    glossary: Glossary
    statement: Statement
    document: Document
    offline: Offline
    redirect: Redirect
    not_found: NotFound
    footer: Footer
    samples: Samples
    rules: Rules
