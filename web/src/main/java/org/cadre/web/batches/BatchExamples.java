package org.cadre.web.batches;

/** What the API's document shows of batches. */
final class BatchExamples {
    static final String FORM = """
            {"question": "Is **{{text}}** a complaint?", "shown": [{"column": "order"}], "inputs": [{"key": "complaint", \
            "label": {"en": "Complaint", "de": "Beschwerde"}, "type": "CHOICE", "options": [{"value": "yes", "hotkey": "y"}, \
            {"value": "no", "hotkey": "n"}]}]}""";
    static final String SETTINGS = """
            {"overlap": 3, "mostOverlap": 5, "adaptive": true, "enough": 0.9, "quizQuestions": 10, "quizPercent": 80, \
            "quizAttempts": 2, "goldPercent": 10, "goldFeedback": true, "itemSeconds": 20, "limitSeconds": 600, "workers": 5, "weeklyMinutes": 60, \
            "costCentre": "4711", "hourlyCost": "62.50", "currency": "EUR"}""";
    private static final String REST = """
            , "title": "Complaints of March", "text": "Say of each message whether it is a complaint.", "tags": \
            ["support"], "language": "en", "classification": "INTERNAL", "urgency": "NORMAL", "priority": 3, "items": 500, \
            "goldItems": 50, "createdAt": "2026-03-01T09:00:00Z", "form":\s"""
            + FORM + ", \"settings\": " + SETTINGS;
    private static final String ID = "{\"id\": \"3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e\", \"state\": ";
    static final String BATCH = ID + "\"DRAFT\"" + REST + "}";
    static final String HELD = ID + "\"HELD\"" + REST + "}";
    static final String RUNNING = ID + "\"RUNNING\"" + REST + ", \"startedAt\": \"2026-03-01T10:00:00Z\"}";

    private BatchExamples() {}
}
