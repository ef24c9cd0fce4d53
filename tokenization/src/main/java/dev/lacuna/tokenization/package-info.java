package dev.lacuna.tokenization;
