extension French {
    /// Forms: writing, changing and withdrawing records.
    static let editing: [Text: String] = editingPages.merging(editingFields) { first, _ in first }
        .merging(editingLabels) { first, _ in first }.merging(editingFaults) { first, _ in first }

    private static let editingPages: [Text: String] = [
        .editNewLink: "Nouvelle fiche",
        .editNewTitle: "Nouvelle fiche",
        .editNewAdvice: "Que souhaitez-vous consigner\u{202F}? Chaque fiche indique d’où provient l’information.",
        .editTitle: "Modifier\u{202F}: {name}",
        .editTitleNew: "Nouvelle fiche\u{202F}: {kind}",
        .editGroupMain: "Contenu",
        .editGroupProse: "En prose",
        .editGroupNames: "Autres noms et mots-clés",
        .editGroupSources: "Sources",
        .editSourcesNeeded:
            "Au moins une source est nécessaire\u{202F}: un document du registre, le passage visé et la date à "
            + "laquelle vous l’avez consulté. Si le document n’y figure pas encore, consignez-le d’abord. Une source "
            + "que moins de personnes peuvent lire restreint d’autant les lecteurs de cette fiche\u{202F}; il vous "
            + "est demandé confirmation au préalable.",
        .editSave: "Enregistrer",
        .editCheck: "Vérifier sans enregistrer",
        .editCancel: "Quitter sans enregistrer",
        .editKeptDraft: "Rien n’a été enregistré. Tout ce que vous avez saisi est encore là.",
        .editFaults: "Il y a un point à corriger|Il y a {count} points à corriger",
        .editCheckedHeading: "L’enregistrement est possible",
        .editCheckedAdvice: "Rien n’a encore été enregistré. Voici qui pourrait lire cette fiche\u{202F}:",
        .editUnchangedHeading: "Rien n’a changé",
        .editUnchangedAdvice: "La fiche dit déjà cela\u{202F}: rien n’a été enregistré.",
        .editMergedHeading: "Vos modifications, reportées sur les leurs",
        .editMergedAdvice: "Rien n’a encore été enregistré. Relisez les champs, puis enregistrez.",
        .editRaisedHeading: "Moins de personnes pourraient lire cette fiche",
        .editRaisedAdvice:
            "Ce à quoi vous renvoyez est restreint\u{202F}: cette fiche le serait donc aussi. Elle serait "
            + "enregistrée avec ce marquage\u{202F}:",
        .editRaisedWhy: "Parce qu’elle renvoie à\u{202F}:",
        .editRaisedAccept: "Enregistrer avec ce marquage",
        .editPreviewHeading: "Ce que d’autres verraient",
        .editPreviewHelp: "Montre ce projet, en l’état, tel qu’une partie le verrait. Rien n’est enregistré.",
        .editPreviewAs: "Pour la partie",
        .editPreviewLevel: "Avec le niveau",
        .editPreview: "Aperçu",
        .editPreviewTitle: "Vue de la partie\u{202F}: {party}",
        .editPreviewSees: "Voici ce que verrait la partie {party}\u{202F}:",
        .editPreviewNothing: "La partie {party} n’en verrait rien et ne saurait pas que cette fiche existe.",
        .editPreviewWithheld: "Non montré à la partie {party}, ou pas en entier\u{202F}: {list}.",
        .editPreviewLimits:
            "Cet aperçu ne porte que sur le projet. Des personnes de cette partie ayant un niveau inférieur en "
            + "verront peut-être moins, et des adhésions que vous ne pouvez pas voir peuvent le montrer à davantage "
            + "de personnes.",
        .editConflictTitle: "Cette fiche a été modifiée par quelqu’un d’autre\u{202F}: {name}",
        .editConflictAdvice:
            "La fiche a été modifiée pendant que vous l’aviez ouverte. Rien de votre saisie n’a été enregistré, et "
            + "rien n’est perdu.",
        .editConflictCaption: "Ce qui a été modifié, champ par champ",
        .editConflictField: "Champ",
        .editConflictBefore: "Lorsque vous l’avez ouverte",
        .editConflictTheirs: "À présent, dans le registre",
        .editConflictMine: "Votre version",
        .editConflictSame: "inchangé",
        .editConflictBoth: "modifié des deux côtés",
        .editConflictMerge: "Reporter mes modifications sur les leurs",
        .editConflictMergeHelp:
            "Les champs auxquels vous n’avez pas touché prennent leur version\u{202F}; dans les champs modifiés des "
            + "deux côtés, la vôtre l’emporte. Vous revoyez le formulaire avant tout enregistrement.",
        .editConflictTake: "Reprendre leur version, abandonner la mienne",
        .editRevoke: "Retirer la fiche",
        .editRevokeTitle: "Retirer\u{202F}: {name}",
        .editRevokeAdvice:
            "Une fiche retirée reste lisible avec son historique, signalée comme retirée\u{202F}; elle disparaît "
            + "des listes et ne peut plus être modifiée. Pour la corriger, modifiez-la plutôt.",
        .editRevokeReason: "Motif",
        .editRevokeReasonHelp: "Il est conservé dans la note de la fiche, pour tous ceux qui peuvent lire celle-ci.",
        .editRevokeSure: "Je souhaite retirer définitivement cette fiche",
        .editRevokeNote: "Retirée\u{202F}: {reason}",
        .editChange: "Modifier cette fiche",
    ]

    private static let editingFields: [Text: String] = [
        .editRequired: "(obligatoire)",
        .editNone: "Aucune de ces valeurs",
        .editOther: "autre…",
        .editOtherWord: "si autre, précisez",
        .editKept: "Cet élément ne peut être modifié dans un formulaire. Il reste en l’état.",
        .editFind: "Rechercher",
        .editFindOf: "Rechercher par mots\u{202F}: {kinds}",
        .editFindAny: "Rechercher une fiche par ses mots",
        .editFound:
            "Une fiche trouvée. Cochez-la pour la retenir.|{count} fiches trouvées. Cochez celles que vous voulez.",
        .editFoundNone:
            "Rien de ce que vous pouvez lire ne correspond à «\u{202F}{text}\u{202F}». Essayez d’autres mots.",
        .editSuggested: "Trouvé\u{202F}: {count}",
        .editAdd: "Ajouter un élément",
        .editAddBehind: "Ajouter un élément après celui-ci",
        .editRemove: "Supprimer",
        .editUp: "Monter",
        .editListEmpty: "Il n’y a encore rien ici.",
        .editElement: "{list} {number}",
        .editPairName: "Nom",
        .editPairLanguage: "Langue (ja, ko, fr…)",
        .editPairValue: "Valeur",
        .editHintLines: "Un élément par ligne.",
        .editHintDate: "Une année, un mois ou un jour\u{202F}: 2026, 2026-03 ou 2026-03-15.",
        .editHintPeriod:
            "Une date (2026-03-15) ou une période (2023/2026). Toujours en cours\u{202F}: 2023/.. \u{2013} fin "
            + "inconnue\u{202F}: 2023/",
        .editHintDecimal: "En chiffres, avec un point pour les décimales\u{202F}: 5500000 ou 0.25.",
        .editHintTimestamp: "Temps universel (UTC)\u{202F}: 2026-03-15T12:00:00Z.",
        .editHintLanguage: "Un code de langue\u{202F}: en, fr, ja, ko.",
        .editHintAddress: "Commence par https:// ou http://.",
        .editHintHash: "64 caractères\u{202F}: chiffres 0\u{2013}9 et lettres a\u{2013}f.",
    ]

    private static let editingLabels: [Text: String] = [
        .editLabelHeading: "Qui peut la lire",
        .editLabelHelp:
            "Un marquage vaut pour toute la fiche. Vous ne pouvez employer que ce que vous détenez vous-même.",
        .editLabelHelpKept:
            "Vous pouvez garder le marquage ou le restreindre. Permettre à davantage de personnes de lire est une "
            + "diffusion, à motiver, à la page de la fiche.",
        .editLabelKeep: "Garder le marquage enregistré\u{202F}:",
        .editLabelPick: "Composer un marquage",
        .editLabelText: "Rédiger un marquage",
        .editLabelTextLabel: "Marquage",
        .editLabelTextHelp:
            "Par exemple REL[IP4] REL[JPN, AUS]\u{202F}: pour les membres d’IP4 qui sont aussi le Japon ou "
            + "l’Australie. Le niveau se place en tête.",
        .editLabelUnreadable: "(un marquage non détenu ici)",
        .editLabelNothing: "rien",
        .editLevel: "Niveau",
        .editColour: "Code couleur TLP (Traffic Light Protocol)",
        .editCaveats: "Mentions restrictives",
        .editAudience: "Parmi ceux qui ont le niveau",
        .editAudienceEveryone: "tout le monde",
        .editAudienceCommunity: "toutes les parties titulaires d’un compte sur ce nœud",
        .editAudienceParty: "{party} seulement",
        .editAudienceMe: "moi seulement",
        .editAudienceNamed: "les parties et formats cochés ci-dessous, et ma propre partie",
        .editReaders: "{count} partie ou format|{count} parties et formats",
        .editPartLabel: "Un marquage propre",
        .editPartLabelFor: "Marquage de ce passage\u{202F}; vide\u{202F}: comme la fiche",
    ]

    private static let editingFaults: [Text: String] = [
        .editFaultRequired: "Champ obligatoire\u{202F}: {field}.",
        .editFaultText: "Un texte est nécessaire.",
        .editFaultInteger: "Indiquez un nombre entier.",
        .editFaultDecimal: "Indiquez un nombre en chiffres, avec un point au plus.",
        .editFaultDate: "Indiquez une année, un mois ou un jour, par exemple 2026, 2026-03 ou 2026-03-15.",
        .editFaultPeriod: "Indiquez une date ou une période, par exemple 2026-03-15, 2023/2026 ou 2023/..",
        .editFaultTimestamp: "Indiquez un instant en temps universel (UTC), par exemple 2026-03-15T12:00:00Z.",
        .editFaultLanguage: "Indiquez un code de langue, par exemple en, fr, ja ou ko.",
        .editFaultAddress: "Indiquez une adresse qui commence par https:// ou http://.",
        .editFaultHash: "Indiquez 64 caractères\u{202F}: chiffres 0\u{2013}9 et lettres a\u{2013}f.",
        .editFaultChoose: "Choisissez l’une des fiches trouvées, ou videz le champ.",
        .editFaultPairName: "Indiquez à quoi se rapporte la valeur.",
        .editFaultPairTwice: "«\u{202F}{name}\u{202F}» figure deux fois.",
        .editFaultPairValue: "Il manque une valeur.",
        .editFaultSources: "Au moins une source est nécessaire.",
        .editFaultLevel: "Choisissez un niveau que vous détenez.",
        .editFaultCaveat: "Choisissez des mentions restrictives que vous détenez.",
        .editFaultColour: "Choisissez une couleur du Traffic Light Protocol.",
        .editFaultNamed: "Cochez au moins une partie ou un format.",
        .editFaultLabelText:
            "Le marquage est incorrect au caractère {position}\u{202F}: {found} trouvé, {expected} attendu.",
        .editFaultLower:
            "Ce marquage permettrait à davantage de personnes, ou à d’autres qu’auparavant, de lire la fiche. C’est "
            + "une diffusion\u{202F}: un responsable de la diffusion y procède, en la motivant, à la page de la fiche.",
        .editFaultPartLower:
            "Cela permettrait à davantage de personnes de lire ce passage. C’est une diffusion, à laquelle doit "
            + "procéder une personne de votre partie qui en a le droit.",
        .editFaultCheck: "{reason}\u{202F}; attendu\u{202F}: {expected}.",
        .editFaultRefused: "L’enregistrement n’a pas eu lieu\u{202F}: {reason}.",
        .editFaultReason: "Indiquez le motif.",
        .editFaultSure: "Cochez la case pour confirmer.",
        .editFaultRevokeChanged: "La fiche a été modifiée entre-temps. Relisez-la avant de la retirer.",
    ]
}
