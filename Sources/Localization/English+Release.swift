extension English {
    /// Who reads what: releases, raises, reasons, requests and memberships.
    static let release: [Text: String] = releasePages.merging(raisePages) { first, _ in first }
        .merging(whyPage) { first, _ in first }.merging(requestPages) { first, _ in first }
        .merging(membershipPages) { first, _ in first }.merging(forms) { first, _ in first }

    private static let forms: [Text: String] = [
        .formLeave: "Leave without changing anything",
        .formChange: "Back to the form",
        .formChoose: "Choose\u{2026}",
        .formReason: "Reason",
        .formReasonNeeded: "Say why.",
        .formReasonLong: "A reason has at most {limit} characters.",
        .formRefused: "It was not done: {reason}.",
        .formDay: "Write a day, such as 2026-12-01, or an instant in UTC, such as 2026-12-01T12:00:00Z.",
        .reviewCaption: "What changes",
        .reviewVersion: "Version of",
        .reviewFrom: "Who may read it now",
        .reviewTo: "Who may read it then",
        .reviewSame: "The same: this version is as restricted already.",
        .reviewChanged:
            "A label was changed meanwhile. Look again at what would change now; nothing has been done yet.",
        .gainsHeading: "Who gains it",
        .gainsPublic: "Everyone, without an account: it becomes public.",
        .gainsParties:
            "People of {list}, as far as their clearance allows.|People of {list}, as far as their clearance "
            + "allows.",
        .gainsLevel: "People of parties that it is released to who were not cleared for it until now.",
        .gainsNobody: "Nobody, as far as you can tell.",
        .losesHeading: "Who loses it",
        .losesParties: "People of {list}.|People of {list}.",
        .losesLevel: "People who are not cleared for what is asked then.",
        .moreAudience:
            "This is what you can tell from the memberships that you can see. There may be more. Whoever joins a format "
            + "that is named gains what is released to it, and whoever leaves it loses it.",
    ]

    private static let releasePages: [Text: String] = [
        .releaseLink: "Release a version",
        .releaseTitle: "Release: {name}",
        .releaseAdvice:
            "A release lets others read one version, from now on. It is an act of your party\u{2019}s releaser, has a "
            + "reason, and is written down. You are shown what it does before it is done.",
        .releaseVersion: "Which version",
        .releaseVersionHelp: "Exactly one. The others keep their labels.",
        .releaseReasonHelp: "It stays in your party\u{2019}s log, and is shown to those who must agree.",
        .releaseReview: "Look at what it does",
        .releaseReviewAdvice: "Nothing has been done yet.",
        .releaseConfirm: "Release this version",
        .releaseAsk: "Ask for this release",
        .releaseOneVersion: "Choose one of your party\u{2019}s versions.",
        .releaseSame: "The version has this label already.",
        .releaseStaysHeading: "What stays as it is",
        .releaseKeepsOthers: "{count} other version keeps its label.|{count} other versions keep their labels.",
        .releaseKeepsPlaces: "Places with labels of their own keep them: they stay hidden from those who may not read "
            + "them.",
        .releaseKeepsHistory:
            "The earlier label, the reason, and who did it stay written down; earlier versions stay where they were.",
        .releaseKeepsRead: "A release cannot be taken back from those who have read it: a raise only hides it again.",
        .releaseNeedsHeading: "Who must agree first",
        .releaseNeedsParty: "A releaser of {party}, from whom some of it came.",
        .releaseNeedsSecond: "A second releaser of your own party: the policy asks for one from this level on.",
        .releaseDone: "Who may now read the version of {version}:",
        .releaseWaits: "Nothing has changed yet: the release waits for a releaser of {list}.",
        .releaseSettled: "This request is no longer open: it was carried out, declined or taken back.",
        .releaseNotRole:
            "Releasing needs the role of releaser, which you do not have in this view. Your party\u{2019}s administrator "
            + "gives roles.",
        .releaseNotYours:
            "What you are shown of this came from {party}: only they can change who reads it. If a part of it came from "
            + "your party, they cannot release it without your releaser, who is asked on \u{201C}Waiting for "
            + "you\u{201D}.",
        .releaseUnnamedParty: "a party not named here",
    ]

    private static let raisePages: [Text: String] = [
        .raiseLink: "Raise the label",
        .raiseTitle: "Raise the label: {name}",
        .raiseAdvice:
            "A raise lets fewer people read. Those who lose it lose it at once, on pages, in lists and over TAXII. You "
            + "are shown what it does before it is done.",
        .raiseVersions: "Which versions",
        .raiseVersionsHelp: "All of them, unless you leave some out.",
        .raiseLabelHelp:
            "What you pick is added to the label that each version has: a reader must satisfy both.",
        .raiseReasonHelp: "It stays in your party\u{2019}s log.",
        .raiseReview: "Look at what it does",
        .raiseReviewAdvice: "Nothing has been done yet.",
        .raiseConfirm: "Raise the label",
        .raiseSame: "This adds nothing to the labels that these versions have.",
        .raiseNoVersion: "Choose at least one of your party\u{2019}s versions.",
        .raiseNotRole:
            "Raising a label needs the role of author or releaser, which you do not have in this view. Your "
            + "party\u{2019}s administrator gives roles.",
        .raiseKeepsRead: "What somebody has read, downloaded or received cannot be taken back.",
        .raiseDone: "Who may now read each version:",
        .dependentsHeading: "What refers to it",
        .dependentsAdvice:
            "These records of your party refer to it and keep their labels; each would be read by more than it. Look "
            + "whether they tell what you hide.",
        .dependentsNone: "None of your party\u{2019}s records that you can see refers to it and would be read by more.",
        .dependentsMore: "There may be more: records of others, and records that you cannot see, may refer to it too.",
    ]

    private static let whyPage: [Text: String] = [
        .whyLink: "Why can, or can\u{2019}t, a party see this?",
        .whyTitle: "Who can see this, and why: {name}",
        .whyWho: "About whom",
        .whyMe: "me",
        .whyAsk: "Ask",
        .whyParty: "People of {party}",
        .whyYou: "You",
        .whyLacking: "As far as you can tell, nobody of {party} can see it.",
        .whyCertain: "As far as you can tell, everybody of {party} can see it.",
        .whyDepends: "Some people of {party} may see it: it depends on their clearance.",
        .whyYouCan: "You can see it, because you satisfy everything that its label asks for.",
        .whyYouPublic: "You can see it, because everyone can.",
        .whyCaption: "What the label asks for",
        .whyDemand: "Asked for",
        .whyVerdict: "Satisfied",
        .whyReason: "By what",
        .whyNothing: "Its label asks for nothing: everyone may read it.",
        .whyDependsMark: "it depends",
        .whyDependsReason: "It depends on the person\u{2019}s clearance, which only their own administrator knows.",
        .whyHolds: "Everybody of {party} is let in by: {list}.",
        .whyLacks: "Nothing that you can see lets people of {party} in.",
        .whyOwnLevel: "You are cleared for {level}.",
        .whyOwnCaveat: "You hold it.",
        .whyOwnToken: "You are let in by: {list}.",
        .whyOwnThrough: "{name} (through {member})",
        .whyPlaces: "Places with labels of their own",
        .whyPlacesAdvice: "These ask for more than the record does. Whoever lacks it is shown the record without them.",
        .whyPlace: "Place: {place}",
        .placeNumber: "no. {number}",
        .whyMore:
            "There may be more. This is computed from what you can see: memberships, places in the record, or another "
            + "party\u{2019}s record of the same thing that are hidden from you may change the answer.",
    ]

    private static let requestPages: [Text: String] = [
        .requestsTitle: "Waiting for you",
        .requestsWaiting: "Waiting for you ({count})|Waiting for you ({count})",
        .requestsAdvice:
            "Releases of what came from your party, and memberships, to which somebody must agree before they happen.",
        .requestsWaitingHeading: "For you to answer",
        .requestsNone: "Nothing waits for you.",
        .requestsAskedHeading: "Waiting for others",
        .requestRelease: "Release: {name}",
        .requestAdmission: "Membership: {member} in {format}",
        .requestAsked: "Asked",
        .requestBy: "By",
        .requestRecord: "Record",
        .requestLacking: "Who has not answered",
        .requestAgree: "Agree",
        .requestDecline: "Decline",
        .requestTakeBack: "Take back",
        .requestReasonHelp: "Needed to decline; it stays in the log.",
        .requestTakeBackHelp: "Not needed to take back what you asked for.",
        .requestCarriedOut: "You agreed, and it has been carried out.",
        .requestAgreed: "You agreed. It waits for others.",
        .requestDeclined: "It is over: nothing was changed.",
    ]

    private static let membershipPages: [Text: String] = [
        .membershipsLink: "Memberships that open",
        .membershipsTitle: "Memberships that open: {format}",
        .membershipsAdvice:
            "Members read what is released to the format. These memberships were written by those who have the right; "
            + "what a document calls a membership opens nothing.",
        .membershipsNone: "No membership that you can see opens this format.",
        .membershipsNotRole: "Memberships are kept by secretaries of the format, which you are not in this view.",
        .membershipsCaption: "{count} membership|{count} memberships",
        .membershipsWaiting:
            "A membership waits for others to agree: {list}.|Memberships wait for others to agree: {list}.",
        .membershipMember: "Member",
        .membershipFormat: "Format",
        .membershipMemberNeeded: "Choose who joins.",
        .membershipKind: "As what",
        .membershipKindMember: "A member",
        .membershipKindServes: "Staff that serves it without being a member",
        .membershipStart: "From",
        .membershipEnd: "Until",
        .membershipStartHelp:
            "A day, at its beginning in UTC; a day to come opens then. Empty: always, which opens everything that was ever "
            + "released to the format.",
        .membershipBack: "Opens what was released since",
        .membershipBackHelp:
            "Empty: since its own start. An earlier day, or \u{201C}always\u{201D}, opens what is older: that is a release, "
            + "needs the role of releaser, and a reason.",
        .membershipBackDay: "Write a day, such as 2026-12-01, or \u{201C}always\u{201D}.",
        .membershipReasonHelp: "Only needed to open what is older than the membership. It stays in the log.",
        .membershipEndHelp: "A day, at its beginning in UTC: from then on it opens nothing. Empty: no end.",
        .membershipNew: "Let somebody join",
        .membershipNewAdvice:
            "What is released to the format from then on arrives for the new member\u{2019}s people, each by their own "
            + "clearance. Where the format has no secretariat, another member must agree first. The label below says who "
            + "may know of the membership.",
        .membershipAdmit: "Let them join",
        .membershipAdmitted: "The membership is written. What it opens has arrived, or arrives when it begins.",
        .membershipWaits: "Nothing opens yet: another member must agree first.",
        .membershipDismiss: "End",
        .membershipDismissed: "The membership is over.",
        .membershipDismissAdvice:
            "{member} would lose at once what is released to {format} and to nobody else of theirs. What they have read "
            + "cannot be taken back.",
        .membershipDismissConfirm: "End the membership",
        .membershipGone: "There is no such membership any more.",
    ]
}
