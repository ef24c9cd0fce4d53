package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;

/** A recipe's name and its composition, one factor at a time, as the masking algebra writes it. */
final class RecipeIdentity {
    private RecipeIdentity() {}

    static void into(Html html, JsonNode recipe) {
        html.open("li").open("h3").element("bdi", Fields.text(recipe, "name")).close("h3");
        html.open("p", "class", "algebra");
        String sign = "";
        for (String factor : Fields.text(recipe, "identity").split(" × ")) {
            factor(html, sign, factor);
            html.text(" ");
            sign = "× ";
        }
        html.close("p").close("li");
    }

    private static void factor(Html html, String sign, String factor) {
        int equals = factor.indexOf('=');
        html.open("span", "class", "factor").text(sign);
        if (equals > 0) {
            html.element("small", factor.substring(0, equals)).text(" ");
        }
        html.element("code", factor.substring(equals > 0 ? equals + 1 : 0)).close("span");
    }
}
