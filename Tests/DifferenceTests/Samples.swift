@testable import Difference

/// Pairs of texts as people amend them, for looking at.
enum Samples {
    struct Sample {
        let name: String
        let difference: Difference

        init(_ name: String, _ old: [String], _ new: [String]) {
            self.name = name
            difference = Difference(old: old.map { Passage(text: $0) }, new: new.map { Passage(text: $0) })
        }

        init(_ name: String, old: [Passage], new: [Passage]) {
            self.name = name
            difference = Difference(old: old, new: new)
        }
    }

    static let all = [amended, moved, rewritten, split, keyed, numbers, japanese, korean, rightToLeft, spaces, marks]

    static let amended = Sample(
        "communique",
        [
            "We, the ministers of the lake states, met in Port Selva on 13 February 2026.",
            "We welcome the progress made since our last meeting. We note with concern that the lattice fell silent for "
                + "two hours on 9 February. We will share every alarm within two hours, in accordance with Article 5(b).",
            "We commit to spend at least 1,000 crowns on each sensor by 2030.",
            "We thank the Republic of Ostia for its hospitality.",
        ],
        [
            "We, the ministers of the lake states, met in Port Selva on 13 February 2026.",
            "We strongly welcome the considerable progress made since our last meeting. We share every alarm within one "
                + "hour, in accordance with Article 5(c). Where a member's law asks for a second signature, it may "
                + "follow the alarm.",
            "We will meet again before the end of the year.",
            "We commit to spend at least 1,500 crowns on each sensor, including its upkeep, by 2028.",
            "We thank the Republic of Ostia for its hospitality.",
        ]
    )

    static let moved = Sample(
        "moved",
        [
            "The council opened the meeting at nine.",
            "The water of Lake Orun is safe, and it was safe on every day of the play.",
            "Members answer rumours together, and in every language of the lake.",
            "The project on the alarm bridge settles the sign that comes before an alarm.",
            "The council closed the meeting at noon.",
        ],
        [
            "The council opened the meeting at nine.",
            "Members answer rumours together, and in every language of the lake.",
            "The project on the alarm bridge settles the sign that comes before an alarm.",
            "The water of Lake Orun is safe, and it was safe on each day of the play.",
            "The council closed the meeting at noon.",
        ]
    )

    static let rewritten = Sample(
        "rewritten",
        [
            "The council met in Port Selva.",
            "A lattice of three hundred sensors watches the water; when one of them fails, the others are asked.",
            "The council thanks the cell.",
        ],
        [
            "The council met in Port Selva.",
            "Nobody may close the lake without having heard both harbour masters, who answer within the hour.",
            "The council thanks the cell.",
        ]
    )

    static let split = Sample(
        "split",
        [
            "Members share every alarm within one hour, and they say which sensor gave it. Where the law of a member asks "
                + "for a second signature, it may follow the alarm within a day.",
            "Rumours are answered together.",
            "Answers are given in every language of the lake.",
        ],
        [
            "Members share every alarm within one hour, and they say which sensor gave it.",
            "Where the law of a member asks for a second signature, it may follow within a day.",
            "Rumours are answered together. Answers are given in every language of the lake.",
        ]
    )

    static let keyed = Sample(
        "keyed",
        old: [
            Passage(key: "a", number: "1", kind: "heading", text: "Alarms"),
            Passage(key: "b", number: "1.1", kind: "text", text: "Alarms are shared."),
            Passage(key: "c", number: "1.2", kind: "text", text: "Nobody waits."),
        ],
        new: [
            Passage(key: "a", number: "1", kind: "heading", text: "Alarms and rumours"),
            Passage(key: "c", number: "1.1", kind: "item", text: "Nobody waits."),
            Passage(key: "b", number: "1.2", kind: "text", text: "Each member shares an alarm with all others."),
        ]
    )

    static let numbers = Sample(
        "numbers",
        ["On 1 July, 1,000 of 2,500 sensors (40%) stood under Article 5(b)(ii); 3.5 t were moved on 12/03/2024."],
        ["On 1 July, 1,100 of 2,500 sensors (44%) stood under Article 5(b)(iii); 3.7 t were moved on 13/03/2024."]
    )

    static let japanese = Sample(
        "japanese",
        [
            "評議会は2026年2月13日、ポート・セルバで会合した。参加者は全ての警報を二時間以内に共有する。",
            "オルン湖の水は安全である。",
        ],
        [
            "評議会は2026年2月14日、ポート・セルバで会合した。参加者は全ての警報を一時間以内に共有しなければならない。",
            "オルン湖の水は安全である。第二署名は後でもよい。",
        ]
    )

    static let korean = Sample(
        "korean",
        ["협의회는 2026년 2월 13일 포트 셀바에서 회의를 열었다. 회원은 모든 경보를 두 시간 안에 공유한다."],
        ["협의회는 2026년 2월 13일 포트 셀바에서 정기 회의를 열었다. 회원은 모든 경보를 한 시간 안에 공유하여야 한다."]
    )

    static let rightToLeft = Sample(
        "right-to-left",
        ["اجتمع المجلس في الميناء. يتبادل الأعضاء كل إنذار خلال ساعتين.", "המועצה התכנסה בנמל ביום שישי."],
        ["اجتمع المجلس في الميناء أمس. يتبادل الأعضاء كل إنذار خلال ساعة واحدة.", "המועצה התכנסה בנמל ביום ראשון."]
    )

    static let spaces = Sample(
        "spaces",
        ["The  council met .", "the Council agreed", "caf\u{E9} and tea", "One\nTwo\nThree"],
        ["The council met.", "The council agreed", "cafe\u{301} and tea", "One\nTwo and a half\r\nThree"]
    )

    static let marks = Sample(
        "marks",
        [#"He wrote [-old-] and {+new+} in C:\texts."#, "Brackets [stay] and {so} do these [-."],
        [#"He wrote [-old-] or {+new+} in C:\texts."#, "Brackets [stay] and {so} do those [-."]
    )
}
